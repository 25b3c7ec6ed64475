"""Reads of ratings and petitions."""
