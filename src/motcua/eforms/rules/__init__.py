"""What a declaration form is, how one is read, and what an answer to it must be."""
