"""What the outside does for digitisation."""
