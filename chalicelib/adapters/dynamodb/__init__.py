"""The one table: keys, codecs and the stores that live in it. docs/data-model.md lists the items."""
