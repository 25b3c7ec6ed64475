"""The catalogue as a file: JSON as published, or a sheet with the same columns."""
