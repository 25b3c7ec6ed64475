"""Taking in the table of tasks that everybody has."""
