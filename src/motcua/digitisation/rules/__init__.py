"""What can be told from a text, and what a record must say."""
