"""Where a survey is, who is asked in it, and how an answer came."""

from datetime import date
from enum import StrEnum


class State(StrEnum):
    """A survey is written, then asked, then counted."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Access(StrEnum):
    """Who may answer: those drawn, each with a code; or anybody."""

    SAMPLE = "sample"
    ANYBODY = "anybody"


class Channel(StrEnum):
    """How an answer came in."""

    ONLINE = "online"
    PAPER = "paper"
    ANYBODY = "anybody"


def takes_answers(state: str, closes_on: date | None, today: date) -> bool:
    """Whether it may be answered on that day; the last day counts."""
    return state == State.OPEN and closes_on is not None and today <= closes_on
