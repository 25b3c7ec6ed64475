"""What goes out of the house and comes back."""
