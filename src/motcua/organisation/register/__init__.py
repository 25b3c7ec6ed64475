"""Registers of agencies as files."""
