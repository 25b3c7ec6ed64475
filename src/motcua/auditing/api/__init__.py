"""Report auditing for other software."""
