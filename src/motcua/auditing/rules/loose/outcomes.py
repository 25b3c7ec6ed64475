"""Outcomes of complaints and denunciations: how many were right, wrong, partly right, against all settled."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_SUBJECTS = tuple((name, phrase("outcomes", name)) for name in ("complaint", "denunciation"))
_NAMES = ("partly", "withdrawn", "groundless", "wrong", "right")
_OUTCOMES = tuple((name, phrase("outcomes", name)) for name in _NAMES)
_NEEDED = {"right", "wrong", "partly"}
_REACH = 2
_SUMS = {"sum_parts", "rollup"}

Item = tuple[Mention, str]


def check_outcomes(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every run of outcomes of one kind of petition that no other check has judged."""
    judged = Judged(claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN)
    claims = []
    for index, sentence in enumerate(mentions):
        for subject, run in _runs(sentence):
            above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
            near = [*above, *sentence[: sentence.index(run[0])]]
            claim = _check(subject, run, [one for one in near if _is_count(one)])
            if claim is not None and not judged.together(claim.spans):
                claims.append(claim)
    return claims


def _runs(sentence: list[Mention]) -> list[tuple[str, list[Mention]]]:
    """Outcomes side by side, each once, of one subject; one that names none is of the subject before it."""
    runs: list[tuple[str, list[Item]]] = []
    for mention in sentence:
        outcome = _outcome(mention) if _is_count(mention) and mention.figure.kind == "number" else None
        if outcome is None:
            continue
        subject = _subject(mention) or (runs[-1][0] if runs else "")
        if not runs or runs[-1][0] != subject or outcome in {name for _, name in runs[-1][1]}:
            runs.append((subject, []))
        runs[-1][1].append((mention, outcome))
    told = [
        (subject, run) for subject, run in runs if {"right", "wrong", "partly"} <= {name for _, name in run}
    ]
    return [(subject, [mention for mention, _ in run]) for subject, run in told if subject]


def _is_count(mention: Mention) -> bool:
    return mention.counts and not is_change(mention) and not is_compared(mention)


def _label(mention: Mention) -> str:
    """The words behind the figure; those before it where only a noun stands behind."""
    behind = mention.after.strip().removeprefix(mention.noun).strip(" ·")
    return behind if behind not in {"", "việc", "đơn", "vụ", "vụ việc"} else mention.before


def _outcome(mention: Mention) -> str | None:
    label = _label(mention)
    return next((name for name, pattern in _OUTCOMES if pattern.search(label)), None)


def _subject(mention: Mention) -> str | None:
    words = f"{mention.after} | {mention.before}"
    found = [(match.start(), name) for name, pattern in _SUBJECTS if (match := pattern.search(words))]
    return min(found)[1] if found else None


def _check(subject: str, run: list[Mention], near: list[Mention]) -> Claim | None:
    computed = sum((one.value for one in run), Decimal(0))
    for head in reversed(near):
        if computed in {head.value, head.figure.whole}:
            return sum_claim("sum_parts", CONSISTENT, head, computed, run, computed)
    settled = [one for one in near if _subject(one) == subject and _outcome(one) is None]
    settled = [one for one in settled if "resolved" in one.features.get("state", ()) or one.figure.whole]
    if not settled or len({one.value for one in settled}) > 1 or any(one.about for one in [*settled, *run]):
        return None
    head = settled[-1]
    far = abs(computed - head.value) * 4 > head.value
    return sum_claim("sum_parts", UNKNOWN if far else WRONG, head, head.value, run, computed)
