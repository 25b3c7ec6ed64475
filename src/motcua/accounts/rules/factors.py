"""The second factor (lớp bảo vệ thứ hai): which step of the clock a code is of, and who must have one."""

from collections.abc import Iterable

STEP_SECONDS = 30
DRIFT = 1
"""Steps a phone's clock may be ahead or behind."""

RECOVERY_CODES = 10
_READABLE = "23456789abcdefghjkmnpqrstuvwxyz"


def steps_to_try(seconds: float, last_step: int) -> list[int]:
    """The steps whose code may be accepted: never one that was used, nor one before it."""
    now = int(seconds) // STEP_SECONDS
    return [step for step in range(now - DRIFT, now + DRIFT + 1) if step > last_step]


def recovery_code(numbers: Iterable[int]) -> str:
    """Ten signs that cannot be taken for one another, from ten random numbers: ``k3m7x-92hpq``."""
    signs = [_READABLE[number % len(_READABLE)] for number in numbers]
    return f"{''.join(signs[:5])}-{''.join(signs[5:10])}"


def plain_code(typed: str) -> str:
    """A code as it was typed, without blanks and dashes."""
    return "".join(sign for sign in typed.casefold() if sign.isalnum())


def must_have_one(roles: Iterable[str], wanted: frozenset[str]) -> bool:
    """Whether a person with these roles must have a second factor; ``*`` means everybody with a post."""
    held = set(roles)
    return bool(held and "*" in wanted) or bool(held & wanted)
