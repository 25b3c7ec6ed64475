"""Increases, decreases, gaps and multiples against their two ends."""
