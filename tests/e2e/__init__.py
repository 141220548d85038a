"""The packaged stack on the local cloud, started as `make run` starts it and driven from outside."""
