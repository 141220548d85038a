"""One contract for every channel, and what each channel has of its own."""
