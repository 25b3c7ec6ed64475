"""What changes figures that are kept."""
