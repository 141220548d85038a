"""Markets: what is usual, polite and lawful in a country. Profiles, culture check, returns, money."""
