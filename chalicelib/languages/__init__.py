"""Languages: what a text is written in, what of it may be translated, and translation. Pure rules."""
