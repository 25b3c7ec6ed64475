"""Time-driven work of surveys."""
