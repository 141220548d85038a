"""The desk over HTTP: the only package besides app.py that speaks Chalice. docs/api.md lists the calls."""
