"""Tools for the texts in locales/: what is wrong with a language, and what its translators work with."""
