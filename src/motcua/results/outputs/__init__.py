"""Results as papers: PDF by Typst, DOCX for the officer who would rather use an own editor."""
