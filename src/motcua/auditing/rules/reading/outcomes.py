"""Outcomes of complaints and denunciations, told side by side: right, wrong, partly right, withdrawn."""

from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_SUBJECTS = tuple((name, phrase("outcomes", name)) for name in ("complaint", "denunciation"))
_NAMES = ("partly", "withdrawn", "groundless", "wrong", "right")
_OUTCOMES = tuple((name, phrase("outcomes", name)) for name in _NAMES)
_PARTLY = phrase("outcomes", "partly")
_NEEDED = {"right", "wrong", "partly"}

Item = tuple[Mention, str]


def outcome_runs(sentence: list[Mention], kind: str) -> list[tuple[str, list[Mention]]]:
    """Outcomes side by side, each once, of one subject; one that names none is of the subject before it.

    ``kind`` is the kind of the figures, ``number`` or ``percent``.
    """
    runs: list[tuple[str, list[Item]]] = []
    for mention in sentence:
        plain = mention.figure.kind == kind and not is_change(mention) and not is_compared(mention)
        outcome = outcome_of(mention) if plain and (mention.counts or kind == "percent") else None
        if outcome is None:
            continue
        subject = subject_of(mention) or (runs[-1][0] if runs else "")
        if not runs or runs[-1][0] != subject or outcome in {name for _, name in runs[-1][1]}:
            runs.append((subject, []))
        runs[-1][1].append((mention, outcome))
    told = [(subject, run) for subject, run in runs if {name for _, name in run} >= _NEEDED]
    return [(subject, [mention for mention, _ in run]) for subject, run in told if subject]


def _label(mention: Mention) -> str:
    """The words behind the figure; those before it where only a noun stands behind."""
    behind = mention.after.strip().removeprefix(mention.noun).strip(" ·")
    return behind if behind not in {"", "việc", "đơn", "vụ", "vụ việc"} else mention.before


def outcome_of(mention: Mention) -> str | None:
    """``right``, ``wrong``, ``partly``, ``groundless`` or ``withdrawn``."""
    label = _label(mention)
    if _PARTLY.search(mention.tail):
        return "partly"
    return next((name for name, pattern in _OUTCOMES if pattern.search(label)), None)


def subject_of(mention: Mention) -> str | None:
    """``complaint`` or ``denunciation``, whichever its words name first."""
    words = f"{mention.after} | {mention.before}"
    found = [(match.start(), name) for name, pattern in _SUBJECTS if (match := pattern.search(words))]
    return min(found)[1] if found else None
