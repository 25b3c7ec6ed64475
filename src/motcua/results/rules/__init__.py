"""What the law and good sense decide about results: who does what next, numbers, dates, text."""
