"""The door of accounts: what other areas may take from it."""
