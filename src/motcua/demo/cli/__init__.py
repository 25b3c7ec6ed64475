"""The command line of the demo."""
