"""Service levels: business time, calendars, policies, and the clocks of every ticket."""
