"""Scores the product's judgement on real data from outside: `make eval`."""
