"""Work that time brings."""
