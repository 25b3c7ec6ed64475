"""The shape of what people write to the office."""
