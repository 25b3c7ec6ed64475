"""Gapless numbers: one row per series, raised inside the transaction that uses the number."""
