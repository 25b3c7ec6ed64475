"""Inspections as papers."""
