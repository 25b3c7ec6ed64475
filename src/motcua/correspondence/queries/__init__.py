"""Reads of the document register."""
