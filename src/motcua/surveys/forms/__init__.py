"""Shapes of what is typed about surveys."""
