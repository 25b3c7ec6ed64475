"""Verbs of the command line about dossiers and their time limits."""
