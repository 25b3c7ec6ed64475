"""News between areas: written with the change that causes it, delivered later, in effect once."""
