"""Reads for the pages that join areas."""
