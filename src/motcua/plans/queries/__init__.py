"""Reads of plans and tasks."""
