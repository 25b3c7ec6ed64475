"""Which days and hours an office works: the working calendar, per agency, versioned."""
