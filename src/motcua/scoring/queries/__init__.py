"""Reads of indexes."""
