"""Sheets to take away."""
