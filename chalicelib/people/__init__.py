"""The people of the desk: agents and the queues they work from."""
