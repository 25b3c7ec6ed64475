"""Screens of report auditing."""
