"""What wakes the desk besides HTTP: an event comes in, a use case is called. Plain functions."""
