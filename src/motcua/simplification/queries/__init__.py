"""What the control desk asks of sheets, cuts and reviews."""
