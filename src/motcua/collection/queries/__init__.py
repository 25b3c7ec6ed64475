"""Reads: rounds, returns, what is owed, figures with their units and history."""
