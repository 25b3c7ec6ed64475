"""Deadlines against the date of the letter that sets them, in its sentence or further on in its paragraph."""

import re
from datetime import date

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.reading.figures import Day
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.prose import BULLET, Prose, Sentence

_DUE = phrase("days", "due")
_NAMED = phrase("days", "named")
_EFFECT = phrase("days", "effect")
_LETTER = phrase("days", "letter")
_ISSUED = phrase("days", "issued")
_ASKED = phrase("days", "asked")
_SENT, _MET, _OWN = phrase("days", "sent"), phrase("days", "met"), phrase("days", "own")
_ORDERED, _DONE = phrase("days", "ordered"), phrase("days", "done")
_ENDS = re.compile(r"\s*(?:[.;,)\n]|$|(?:để|nhằm)\b)")
_PLACED = phrase("days", "placed")
_SEASON = 60
_LAST_OPENING = 8
"""The day of the text stands in its first sentences."""


class Deadlines:
    """Reads sentence after sentence and keeps the letter last dated in the paragraph."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.letter: Day | None = None
        self.paragraph = -1
        self.head: Day | None = None

    def read(self, sentence: Sentence, days: list[Day]) -> list[Claim]:
        if sentence.paragraph != self.paragraph:
            self.letter, self.paragraph = None, sentence.paragraph
        if self.letter is not None and _is_new_line(self.prose, self.letter.end, sentence.start):
            self.letter = None
        claims = []
        self._open(sentence, days)
        asked = _ASKED.search(self.prose.shadow, sentence.start, sentence.end)
        for place, day in enumerate(days):
            known = self.letter or (self.head if self._orders(sentence) else None)
            claim = None
            if known is not None and (known.start >= sentence.start or asked):
                claim = self._check(max(known.end, sentence.start), known, day)
            if claim is not None and self.letter is None and not self._is_close(known, day):
                continue
            claim = claim or self._takes_effect(sentence, day)
            if claim is not None:
                claims.append(claim)
            elif _date(day) is not None and _of_letter(self.prose, sentence, day, days[place + 1 :]):
                fresh = known is None or known.start < sentence.start or _names_letter(self.prose, known, day)
                self.letter = day if fresh else known
        return claims

    def _open(self, sentence: Sentence, days: list[Day]) -> None:
        """The day under the name of the place, of the letter that sends the text, or of the meeting."""
        if self.head is not None or sentence.index > _LAST_OPENING:
            return
        shadow = self.prose.shadow
        for day in days:
            sent = _SENT.search(shadow[sentence.start : day.start])
            met = not shadow[sentence.start : day.start].strip(" ngày") and _MET.search(
                shadow[day.end : sentence.end]
            )
            line = shadow[shadow.rfind("\n", 0, day.start) + 1 : day.start]
            placed = _PLACED.fullmatch(line) and shadow[day.end : day.end + 1] in {"", "\n"}
            titled = sentence.index == 0 and _OWN.search(shadow[sentence.start : day.start])
            if _date(day) is not None and (sent or met or placed or titled):
                self.head = day
                return

    def _orders(self, sentence: Sentence) -> bool:
        """A sentence that asks for something, and tells of nothing done."""
        words = self.prose.shadow[sentence.start : sentence.end]
        return _ORDERED.search(words) is not None and _DONE.search(words) is None

    def _is_close(self, head: Day | None, due: Day) -> bool:
        """The clause ends with the deadline, which is not of another season than the text."""
        one, two = (_date(day) if day is not None else None for day in (head, due))
        ends = _ENDS.match(self.prose.shadow, due.end) is not None
        return one is not None and two is not None and ends and (one - two).days <= _SEASON

    def _takes_effect(self, sentence: Sentence, day: Day) -> Claim | None:
        """``Ngày 24/4 ban hành Quyết định …. Quyết định có hiệu lực từ ngày 04/3``: before it was issued."""
        known = self.letter
        signed, start = (_date(known), _date(day)) if known is not None else (None, None)
        if known is None or signed is None or start is None:
            return None
        shadow = self.prose.shadow
        told = _EFFECT.search(shadow[max(known.end, sentence.start) : day.start].rstrip() + " ")
        named = _NAMED.findall(shadow[known.end : day.start])
        apart = told is not None and told.group()[0] in ",v" and len(named) > 1
        if told is None or apart or len(set(named)) > 1:
            return None
        facts: dict[str, object] = {
            "from": (signed.day, signed.month, signed.year),
            "to": (start.day, start.month, start.year),
        }
        verdict = CONSISTENT if start >= signed else WRONG
        spans = [(day.start, day.end), (known.start, known.end)]
        return Claim("date_sanity", verdict, spans, "effect", facts=facts)

    def _check(self, start: int, letter: Day, due: Day) -> Claim | None:
        signed = _date(letter)
        end = _date(due, signed.year) if signed else None
        if (
            signed is None
            or end is None
            or not _DUE.search(self.prose.shadow[start : due.start].rstrip() + " ")
        ):
            return None
        if end.year < signed.year and f"năm {end.year}" in self.prose.shadow[start : due.start]:
            return None
        verdict = CONSISTENT if end >= signed else WRONG if due.year else UNKNOWN
        facts: dict[str, object] = {
            "from": (signed.day, signed.month, signed.year),
            "to": (end.day, end.month, end.year),
        }
        return Claim(
            "date_sanity",
            verdict,
            [(due.start, due.end), (letter.start, letter.end)],
            "deadline",
            facts=facts,
        )


def _is_new_line(prose: Prose, left: int, right: int) -> bool:
    """Whether a line without a bullet begins between two places."""
    place = prose.plain.rfind("\n", left, right + 1)
    return place != -1 and BULLET.match(prose.plain, place + 1) is None


def _names_letter(prose: Prose, known: Day, day: Day) -> bool:
    """Whether another letter is named between two dates."""
    return bool(_LETTER.search(prose.shadow[known.end : day.start]))


def _of_letter(prose: Prose, sentence: Sentence, day: Day, later: list[Day]) -> bool:
    """``Công văn số … ngày …``, or ``Ngày …, Sở ban hành Công văn …``."""
    if _LETTER.search(prose.shadow[sentence.start : day.start]):
        return True
    stop = later[0].start if later else sentence.end
    opens = prose.shadow[sentence.start : day.start].strip() in {"", "ngày"}
    return opens and bool(_ISSUED.search(prose.shadow[day.end : stop]))


def _date(day: Day, year: int | None = None) -> date | None:
    """A whole date, with a year lent where it has none of its own."""
    lent = day.year or year
    if day.day is None or day.month is None or lent is None:
        return None
    try:
        return date(lent, day.month, day.day)
    except ValueError:
        return None
