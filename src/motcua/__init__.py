"""Một Cửa: the one-stop shop and the administrative reform of a health department, on one ledger."""

__version__ = "0.1.0"
