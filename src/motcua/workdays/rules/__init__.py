"""The working calendar as plain values."""
