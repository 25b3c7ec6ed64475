"""Tools of the house itself: import contracts, printed documents. Nothing here is shipped."""
