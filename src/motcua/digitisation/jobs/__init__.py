"""What time brings to digital copies."""
