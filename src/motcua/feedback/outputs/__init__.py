"""What is printed of ratings."""
