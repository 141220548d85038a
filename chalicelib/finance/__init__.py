"""Finance: what was used, for which ticket, and what it cost."""
