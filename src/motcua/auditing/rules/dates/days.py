"""Dates: real days, ascending periods, deadlines after the letter, weekdays that fit."""

import re
from calendar import monthrange
from datetime import date

from motcua.auditing.rules.dates.deadlines import Deadlines
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.reading.figures import Day
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.prose import Prose, Sentence

_TO = phrase("days", "to")
_MONTHS = phrase("days", "months")
_WEEKDAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tư": 2,
    "4": 2,
    "năm": 3,
    "5": 3,
    "sáu": 4,
    "6": 4,
    "bảy": 5,
    "7": 5,
}
_WEEKDAY = phrase("days", "weekday")
_WEEKDAY_BEHIND = phrase("days", "weekday_behind")
_AT = re.compile(r"\b\d{1,2}\s?(?:giờ|h|g|:|·)\s?(?:\d{2}\b)?(?: ?phút)?,?\s*")
_CLOCK = re.compile(r"\s*,?\s*(?:lúc )?\d{1,2}(?:[:·h]|\s?giờ)")
"""``sáng thứ 7 (11/11/2025, 06:28)``: when it was written, not the day that was spoken of."""
_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def check_days(prose: Prose, days: list[Day]) -> list[Claim]:
    """Claims on dates, sentence by sentence; a date twice in a claim is reported once."""
    claims: list[Claim] = []
    deadlines = Deadlines(prose)
    place = 0
    for sentence in prose.sentences:
        inside = []
        while place < len(days) and days[place].start < sentence.end:
            if days[place].start >= sentence.start and not _is_span(prose, days[place]):
                inside.append(days[place])
            place += 1
        claims.extend(_sentence(prose, sentence, inside[:100]))
        claims.extend(deadlines.read(sentence, inside[:100]))
    return claims


def _is_span(prose: Prose, day: Day) -> bool:
    """``ngày 15-16 tại Huế``: two days of a month that goes without saying."""
    bare = day.year is None and day.day is not None and day.month is not None
    return bare and 12 < (day.month or 0) <= 31 and "/" not in prose.plain[day.start : day.end]


def _sentence(prose: Prose, sentence: Sentence, days: list[Day]) -> list[Claim]:
    claims = [claim for day in days if (claim := _real(day)) is not None]
    bad = {span for claim in claims for span in claim.spans}
    good = [day for day in days if (day.start, day.end) not in bad]
    for day in good:
        claim = _weekday(prose, sentence, day)
        if claim is not None:
            claims.append(claim)
        if day.name == "years" and day.year is not None and day.until is not None:
            verdict = CONSISTENT if day.until >= day.year else WRONG
            claims.append(
                Claim(
                    "date_sanity",
                    verdict,
                    [(day.start, day.end)],
                    "years",
                    facts={"from": day.year, "to": day.until},
                )
            )
    claims.extend(_periods(prose, sentence, good))
    return claims


def _real(day: Day) -> Claim | None:
    if day.month is None:
        return None
    span = [(day.start, day.end)]
    if not 1 <= day.month <= 12:
        return Claim("date_sanity", WRONG, span, "month", facts={"month": day.month})
    if day.day is None:
        return None
    length = monthrange(day.year or 2024, day.month)[1]
    if not 1 <= day.day <= length:
        return Claim(
            "date_sanity",
            WRONG,
            span,
            "day",
            facts={"day": day.day, "month": day.month, "year": day.year, "length": length},
        )
    return None


def _weekday(prose: Prose, sentence: Sentence, day: Day) -> Claim | None:
    if day.day is None or day.month is None or day.year is None:
        return None
    before = prose.shadow[max(sentence.start, day.start - 30) : day.start]
    if prose.shadow[day.start : day.end].startswith("ngày"):
        before = before.rstrip()
    match = _WEEKDAY.search(before)
    behind = _WEEKDAY_BEHIND.match(prose.shadow, day.end, min(sentence.end, day.end + 30))
    told = match or behind
    stamped = "(" in before[match.start() :] and _CLOCK.match(prose.shadow, day.end) if match else None
    if told is None or stamped:
        return None
    said = 6 if told.group("sunday") else _WEEKDAYS[told.group("name")]
    true = date(day.year, day.month, day.day).weekday()
    start = day.start - len(before) + match.start() if match is not None else day.start
    end = day.end if match is not None or behind is None else behind.end()
    facts = {"said": _NAMES[said], "true": _NAMES[true], "day": day.day, "month": day.month, "year": day.year}
    return Claim("date_sanity", CONSISTENT if said == true else WRONG, [(start, end)], "weekday", facts=facts)


def _periods(prose: Prose, sentence: Sentence, days: list[Day]) -> list[Claim]:
    claims = []
    for left, right in zip(days, days[1:], strict=False):
        between = _AT.sub("", prose.shadow[left.end : right.start])
        if not _TO.match(re.sub(r"\bngày\b", "", between).replace("hết ", "hết")) and not _TO.match(between):
            continue
        lead = _AT.sub("", prose.shadow[max(sentence.start, left.start - 30) : left.start])[-12:]
        bracket = "(" in lead
        if not re.search(r"\btừ\b", lead) and not bracket and left.name != "month":
            continue
        claim = _period(prose, sentence, left, right)
        if claim is not None:
            claims.append(claim)
    return claims


def _period(prose: Prose, sentence: Sentence, left: Day, right: Day) -> Claim | None:
    year = right.year or left.year
    if left.month is None or right.month is None:
        return None
    day_one, day_two = left.day or 1, right.day or 28
    spans = [(left.start, right.end)]
    facts: dict[str, object] = {
        "from": (left.day, left.month, left.year or year),
        "to": (right.day, right.month, right.year or year),
    }
    if left.year is not None and right.year is None and (right.month, day_two) < (left.month, day_one):
        return Claim("date_sanity", UNKNOWN, spans, "period", facts=facts)
    base = year or 2023
    try:
        start, end = (
            date(left.year or base, left.month, day_one),
            date(right.year or base, right.month, day_two),
        )
    except ValueError:
        return None
    if start <= end:
        return Claim("date_sanity", CONSISTENT, spans, "period", facts=facts)
    if left.year is not None:
        return Claim("date_sanity", WRONG, spans, "period", facts=facts)
    return Claim(
        "date_sanity", _across_new_year(prose, sentence, left, start, end), spans, "period", facts=facts
    )


def _across_new_year(prose: Prose, sentence: Sentence, left: Day, start: date, end: date) -> str:
    """The first day has no year: it may be of the year before, if that makes a period of the length named."""
    length = (end - start.replace(year=start.year - 1, day=min(start.day, 28))).days
    named = _MONTHS.findall(prose.shadow[sentence.start : left.start])
    match = list(_MONTHS.finditer(prose.shadow[sentence.start : left.start]))
    if not named:
        return WRONG if length > 200 else UNKNOWN
    word = match[-1]
    months = int(word.group("count") or 0) or {"quý": 3, "năm": 12, "tháng": 1, "tuần": 0}.get(
        word.group().split()[0], 1
    )
    return CONSISTENT if abs(length - 30 * months) <= 20 else WRONG
