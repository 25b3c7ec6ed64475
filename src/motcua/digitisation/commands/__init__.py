"""What changes digital copies."""
