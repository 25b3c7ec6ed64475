"""Time-driven work of documents."""
