"""Plans as people hand them on."""
