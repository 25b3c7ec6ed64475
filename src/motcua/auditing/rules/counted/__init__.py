"""A stated count against the things that are named."""
