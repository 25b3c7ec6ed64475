"""What keeps figures up to date."""
