"""Verbs of organisation."""
