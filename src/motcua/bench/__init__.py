"""Measurements: what the product does in a second, beside what could be done at best."""
