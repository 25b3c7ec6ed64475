"""What figures mean, in plain Python."""
