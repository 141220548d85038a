"""The strict cloud checked against what AWS documents."""
