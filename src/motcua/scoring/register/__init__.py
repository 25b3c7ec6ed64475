"""Reading a scorebook that is handed in."""
