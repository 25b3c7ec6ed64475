"""Changing the working calendar."""
