"""An e-mail address or a telephone number as people type one, brought to one form."""

import re
from enum import StrEnum
from typing import NamedTuple

from motcua.kernel.refusal import Refusal

_EMAIL = re.compile(r"[^@\s<>\"',;:\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,24}")
_LONGEST = 120


class Channel(StrEnum):
    """How a person is reached."""

    EMAIL = "email"
    SMS = "sms"


class Reach(NamedTuple):
    """Where a person is reached: the channel, and the address in its one form."""

    channel: Channel
    value: str


def reach_of(typed: str) -> Reach:
    """What was typed as an address; refuses ``account.bad_reach`` for anything that is neither an e-mail
    address nor a Vietnamese mobile number."""
    found = known_reach(typed)
    if found is None:
        raise Refusal("account.bad_reach")
    return found


def known_reach(typed: str) -> Reach | None:
    """As ``reach_of``, and nothing for what is neither."""
    text = "".join(typed.split())
    if "@" in text:
        is_whole = len(text) <= _LONGEST and ".." not in text and _EMAIL.fullmatch(text)
        return Reach(Channel.EMAIL, text.casefold()) if is_whole else None
    plain = text.replace(".", "").replace("-", "").replace("(", "").replace(")", "")
    for abroad in ("+84", "0084", "84"):
        if plain.startswith(abroad) and len(plain) == len(abroad) + 9:
            plain = f"0{plain[len(abroad) :]}"
    is_phone = plain.isascii() and plain.isdecimal() and len(plain) == 10 and plain.startswith("0")
    return Reach(Channel.SMS, plain) if is_phone else None


def masked(reach: Reach) -> str:
    """The address with just enough of it to know one's own."""
    if reach.channel is Channel.SMS:
        return f"••• ••• {reach.value[-3:]}"
    name, _, host = reach.value.partition("@")
    return f"{name[:1]}•••@{host}"
