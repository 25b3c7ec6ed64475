"""Surveys as papers and files."""
