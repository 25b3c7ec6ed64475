"""Reads of digital copies."""
