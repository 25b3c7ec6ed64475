"""Parts that words tie to their whole, against it."""
