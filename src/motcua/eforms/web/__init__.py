"""Pages on which people who do not program make a form."""
