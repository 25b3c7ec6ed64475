"""What the pages that join areas change by themselves."""
