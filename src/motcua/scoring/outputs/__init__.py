"""Indexes as papers."""
