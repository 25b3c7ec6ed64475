"""Digital copies of papers: versions, quality, text, record, redaction."""
