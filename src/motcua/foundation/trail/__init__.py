"""Who changed what, when and why, for everything that is not a dossier (dossiers have their ledger)."""
