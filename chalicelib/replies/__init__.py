"""Replies: an answer goes out, a customer writes again, a note is left."""
