"""What stands in for the world around a local desk: a shop and a publisher of exchange rates."""
