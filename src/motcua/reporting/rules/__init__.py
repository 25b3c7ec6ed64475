"""What makes a table add up, in plain Python."""
