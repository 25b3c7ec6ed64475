"""What is typed about rounds and returns."""
