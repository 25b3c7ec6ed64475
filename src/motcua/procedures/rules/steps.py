"""One step of the internal process (quy trình nội bộ) as an edition states it, and where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

END = "end"
"""Where a way leads that leaves the process: the result can be proposed."""


class StepKind(StrEnum):
    """What is done in a step, and what lets the dossier leave it."""

    WORK = "work"
    BRANCH = "branch"
    OPINIONS = "opinions"
    INSPECTION = "inspection"
    COUNCIL = "council"
    CHILDREN = "children"


class Test(StrEnum):
    """How a condition compares what is known of the dossier with its value."""

    __test__ = False
    IS = "is"
    IS_NOT = "is_not"
    IN = "in"
    HAS = "has"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing asked of the facts of a dossier: ``subject`` names the fact (case, channel, sector,
    address, or a field of the form)."""

    subject: str
    value: Any
    test: Test = Test.IS

    def holds(self, facts: Mapping[str, Any]) -> bool:
        """Whether it is true of these facts; a fact that is not known makes it false."""
        known = facts.get(self.subject)
        if known is None:
            return False
        if self.test is Test.IS:
            return bool(known == self.value)
        if self.test is Test.IS_NOT:
            return bool(known != self.value)
        if self.test is Test.IN:
            return bool(known in self.value)
        if self.test is Test.HAS:
            return str(self.value).casefold() in str(known).casefold()
        try:
            left, right = float(known), float(self.value)
        except (TypeError, ValueError):
            return False
        return left >= right if self.test is Test.AT_LEAST else left <= right


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a step: to another step or to ``END``; open for one outcome (any, where it names
    none) and only where all its conditions hold."""

    to: str
    outcome: str = ""
    words: str = ""
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """The part of another agency in an interlinked procedure, with its share of the limit."""

    key: str
    name: str
    agency: str
    procedure: str
    limit_hours: float | None = None


@dataclass(frozen=True, slots=True)
class StepTemplate:
    """One step with its role and limit in working hours.

    ``unit`` is a unit's code, or empty for the unit that has the dossier; ``acts`` the verbs allowed
    here besides doing the step (empty: all); ``units`` are asked for opinions, ``quorum`` of them must
    answer (0: all); ``parts`` are opened as dossiers of their own. A step without ``ways`` leads to the
    next one of the list."""

    name: str
    role: str
    limit_hours: float | None = None
    key: str = ""
    kind: StepKind = StepKind.WORK
    unit: str = ""
    ways: tuple[Way, ...] = ()
    acts: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    quorum: int = 0
    parts: tuple[Part, ...] = ()

    @property
    def outcomes(self) -> tuple[Way, ...]:
        """The ways a person chooses between, each outcome once."""
        named: dict[str, Way] = {}
        for way in self.ways:
            if way.outcome:
                named.setdefault(way.outcome, way)
        return tuple(named.values())


def step_from(document: Mapping[str, Any]) -> StepTemplate:
    """Read a step as it is stored."""
    plain = {key: value for key, value in document.items() if key in _PLAIN}
    return StepTemplate(
        **plain,
        kind=StepKind(document.get("kind", StepKind.WORK)),
        ways=tuple(_way(way) for way in document.get("ways", ())),
        acts=tuple(document.get("acts", ())),
        units=tuple(document.get("units", ())),
        parts=tuple(Part(**part) for part in document.get("parts", ())),
    )


_PLAIN = {"name", "role", "limit_hours", "key", "unit", "quorum"}


def _way(document: Mapping[str, Any]) -> Way:
    conditions = tuple(
        Condition(one["subject"], one["value"], Test(one.get("test", Test.IS)))
        for one in document.get("when", ())
    )
    return Way(document["to"], document.get("outcome", ""), document.get("words", ""), conditions)
