"""Verbs of report auditing."""
