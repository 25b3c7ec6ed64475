"""A mail server on loopback that keeps what it is given."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from tests.ports import free_port

CODE = re.compile(r"\b\d{6}\b")


class Mailbox:
    """Letters as they came."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, str, str]] = []
        self.refuses = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 the library's name
        if self.refuses:
            return "451 come back later"
        letter = message_from_bytes(envelope.content, policy=default)
        self.letters.append((envelope.rcpt_tos[0], letter["Subject"].strip(), letter.get_content()))
        return "250 OK"

    def code(self) -> str:
        """The code in the letter that came last."""
        return CODE.search(self.letters[-1][2])[0]


@contextmanager
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    """The box and the address of its server."""
    box = Mailbox()
    port = free_port()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        yield box, f"smtp://127.0.0.1:{port}"
    finally:
        server.stop(no_assert=True)
