"""A report as text, JSON, workbook, document and PDF."""
