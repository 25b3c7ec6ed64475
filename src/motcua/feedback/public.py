"""The door of feedback: what other areas may take from it."""

from motcua.feedback.commands.open_card import open_card

__all__ = ["open_card"]
