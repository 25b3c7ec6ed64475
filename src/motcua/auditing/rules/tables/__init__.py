"""Rows and columns of a table against its totals, and the prose around it."""
