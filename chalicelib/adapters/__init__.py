"""One file per outside thing. Only bootstrap imports from here."""
