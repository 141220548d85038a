"""Every channel ends in one ticket: what arrives, how it is recognised, and how answers go back the way they came."""
