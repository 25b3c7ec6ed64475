"""From a text to its figures: what is a quantity, what it counts, and which words tie it to others."""
