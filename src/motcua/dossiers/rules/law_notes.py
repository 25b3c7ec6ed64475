"""How a change of law stands in the reckoning of a dossier: what it was promised before and what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.dossiers.rules import sentences
from motcua.dossiers.rules.reckoning import Step
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import moment_words


@dataclass(frozen=True, slots=True)
class LawNote:
    """One line ``dossier.law_changed``; ``counted_from`` where the limit is counted anew from then,
    ``received_at`` and ``due_before`` what stood until then."""

    outcome: str
    why: str
    decision: str
    since: datetime
    counted_from: datetime | None = None
    received_at: datetime | None = None
    due_before: datetime | None = None

    @classmethod
    def of(cls, facts: Mapping[str, Any], ground: str, received_at: datetime | None) -> "LawNote":
        """From the data and the ground of the ledger line."""
        since = datetime.fromisoformat(facts["since"])
        moments = (facts.get("counted_from"), facts.get("due_before"))
        counted, before = (datetime.fromisoformat(one) if one else None for one in moments)
        return cls(facts["outcome"], facts["why"], ground, since, counted, received_at, before)

    @property
    def words(self) -> str:
        """What happened and why, as one sentence or two."""
        since = moment_words(self.counted_from or self.since)
        return sentences.rule(f"law_{self.outcome}", since=since, why=sentences.law_why(self.why))

    def steps(self) -> tuple[Step, ...]:
        """What was promised before, where it is no longer counted, then the change."""
        changed = Step("law_changed", self.words, self.decision, local_day(self.counted_from or self.since))
        if self.counted_from is None or self.received_at is None:
            return (changed,)
        moment = moment_words(self.received_at)
        before = sentences.rule("law_waiting", moment=moment)
        if self.due_before is not None:
            before = sentences.rule("law_received", moment=moment, before=moment_words(self.due_before))
        first = Step("law_before", before, sentences.source("limit"), local_day(self.received_at))
        return first, changed


def law_words(facts: Mapping[str, Any]) -> str:
    """The sentence of a ledger line; empty for the data of another kind."""
    return LawNote.of(facts, "", None).words if "outcome" in facts and "since" in facts else ""


def with_notes(steps: tuple[Step, ...], notes: Sequence[LawNote]) -> tuple[Step, ...]:
    """The recount with each note before the step it leads to: at the front where counting began anew with
    it, before the due moment where nothing was recounted."""
    front = [step for note in notes if note.counted_from is not None for step in note.steps()]
    last = [step for note in notes if note.counted_from is None for step in note.steps()]
    place = next((number for number, step in enumerate(steps) if step.effect == "due"), len(steps))
    return (*front, *steps[:place], *last, *steps[place:])
