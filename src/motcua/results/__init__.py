"""Decisions and results: drafted, initialled, signed, numbered, published, revoked, replaced."""
