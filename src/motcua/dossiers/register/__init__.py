"""Importing dossier registers (sổ theo dõi hồ sơ) in bulk: names to rows, promises, numbers, the store."""
