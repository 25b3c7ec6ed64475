"""The rounds of a cycle: who scores when, and which round's word counts in the end."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from motcua.kernel.refusal import Refusal
from motcua.scoring.rules.book import OUTSIDE, Book


class Round(StrEnum):
    """Who speaks, in the order in which a later word replaces an earlier one."""

    SELF = "self"
    FIRST = "first"
    SECOND = "second"
    COUNCIL = "council"
    OUTSIDE = "outside"


JUDGED = (Round.FIRST, Round.SECOND, Round.COUNCIL)


def final_points(book: Book, rounds: Mapping[Round, Mapping[str, Decimal]]) -> dict[str, Decimal]:
    """The points that count: of appraised criteria the latest round that judged them, of survey and outside
    criteria what came from outside. What was only self-scored does not count."""
    found: dict[str, Decimal] = {}
    for one in book.criteria():
        order = (Round.OUTSIDE,) if one.share in OUTSIDE else tuple(reversed(JUDGED))
        word = next((rounds[who][one.key] for who in order if one.key in rounds.get(who, {})), None)
        if word is not None:
            found[one.key] = word
    return found


def standing_points(book: Book, rounds: Mapping[Round, Mapping[str, Decimal]]) -> dict[str, Decimal]:
    """The same, with the self-score where nobody has judged yet: what we would have today."""
    return dict(rounds.get(Round.SELF, {})) | final_points(book, rounds)


def refuse_late(who: Round, until: Mapping[Round, date], today: date) -> None:
    """Refuse ``score.round_closed`` once the round's last day has gone by."""
    last = until.get(who)
    if last is not None and today > last:
        raise Refusal("score.round_closed", day=last, round=who.value)
