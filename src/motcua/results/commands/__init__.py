"""One command a verb: each act of a result, in one transaction with the dossier it belongs to."""
