"""Pages that join areas, as files."""
