"""What carries a message out of the house."""

from typing import Protocol


class NotCarried(Exception):
    """The carrier did not take the message. ``is_final``: trying again would change nothing."""

    def __init__(self, why: str, *, is_final: bool = False) -> None:
        super().__init__(why)
        self.is_final = is_final


class Carrier(Protocol):
    """Takes one message, or raises ``NotCarried``. ``key`` is the same each time a message is tried, so
    that a gateway can tell a second try from a second message."""

    def carry(self, *, to: str, subject: str, body: str, key: str) -> None: ...
