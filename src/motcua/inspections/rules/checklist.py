"""What an inspection looks at: contents with their questions, and the answers there are."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

CHECKLIST = Path(__file__).parent.parent / "data" / "checklist.toml"


class Answer(StrEnum):
    """What the team found for a question."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_HERE = "not_here"


@dataclass(frozen=True, slots=True)
class ContentList:
    """One content with its questions."""

    key: str
    name: str
    questions: tuple[str, ...]


@cache
def contents() -> tuple[ContentList, ...]:
    """Every content in order."""
    with CHECKLIST.open("rb") as file:
        rows = tomllib.load(file)["contents"]
    return tuple(ContentList(row["key"], row["name"], tuple(row["questions"])) for row in rows)


@cache
def content_names() -> dict[str, str]:
    """Key to name."""
    return {one.key: one.name for one in contents()}
