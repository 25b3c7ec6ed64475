"""Digital signatures in PDF files (PAdES): whose, made with what, intact, trusted."""
