"""Reads over the catalogue."""
