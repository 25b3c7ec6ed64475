"""How far the text of a paper is known."""

from enum import StrEnum


class TextState(StrEnum):
    """``WAITING`` for whoever recognises pictures, ``READING`` while somebody does, ``NONE`` given up."""

    OWN = "own"
    RECOGNISED = "recognised"
    WAITING = "waiting"
    READING = "reading"
    NONE = "none"


NEXT = {TextState.WAITING: TextState.READING, TextState.READING: TextState.NONE}
"""What a paper is marked as before it is opened: one that ends its reader is tried twice and given up."""
