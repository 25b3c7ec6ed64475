"""Reading what others hand in as a sheet."""
