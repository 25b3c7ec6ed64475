"""One thing that the doctor looked at, and how it is graded."""

from dataclasses import dataclass

GOOD, NOTE, BAD = "ok", "note", "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; ``mend`` is empty where nothing has to be done."""

    grade: str
    about: str
    found: str
    mend: str = ""
