"""Questions to report auditing; none touches the database."""
