"""Accounts: how a person proves who they are, for whom they may act, and what is kept about them."""
