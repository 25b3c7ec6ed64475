"""Counts whose list stands behind a clause with figures of its own, or whose items repeat the noun.

``7 bộ vượt chỉ tiêu cắt giảm 50% điều kiện: Bộ Công Thương (675/1.216), …``;
``gồm 3 cấp: cấp tỉnh, cấp huyện và cấp xã``.
"""

import re

from motcua.auditing.rules.counted.counts import Count, named_claim
from motcua.auditing.rules.counted.places import PLACE
from motcua.auditing.rules.judging.claims import Claim
from motcua.auditing.rules.judging.keys import counted_amiss
from motcua.auditing.rules.reading.grammar import CAPITAL, cue, phrase, tables
from motcua.auditing.rules.reading.names import split_names
from motcua.auditing.rules.reading.prose import Prose, Sentence

_CLAUSE = phrase("wide_lists", "clause")
_FOREIGN = phrase("wide_lists", "foreign")
_BESIDE = phrase("wide_lists", "beside")
_BODY = re.compile(phrase("wide_lists", "bodies").pattern + "|" + PLACE)
_HEADING = re.compile(phrase("wide_lists", "heading").pattern + f"(?={CAPITAL})")
_AGENCIES = phrase("wide_lists", "agencies")
_REPEATED = phrase("wide_lists", "repeated")
_STOP = re.compile(r"\n")
_SCORED = re.compile(r"[^\W\d_][^;:\d]{2,90}? \d{1,3}(?:[.,]\d{1,4})?")
_LEAST = 3


def wide_list(prose: Prose, count: Count) -> Claim | None:
    """The list that a colon opens behind a clause about the counted things."""
    rest, shadow = (text[count.end : count.sentence.end] for text in (prose.plain, prose.shadow))
    clause = _CLAUSE.match(shadow)
    if clause is None or _FOREIGN.search(_BESIDE.sub("", clause.group())):
        return None
    stop = _STOP.search(rest, clause.end())
    end = stop.start() if stop else len(rest)
    told = rest[clause.end() : end].rstrip(" .")
    if cue("open").search(told.lower()) or "…" in rest[clause.end() : end + 1]:
        return None
    names = _bodies(told, count) or _alike(told) or _scored(told, count) or _divided(prose, told, count)
    if names is None or not counted_amiss(count.value, len(names)):
        return None
    return named_claim(count, names, count.end + clause.end(), count.end + end)


def _plain(name: str) -> str:
    return re.sub(r"\([^()]*\)", "", name).strip()


def _bodies(told: str, count: Count) -> list[str] | None:
    """Bodies of the state and places, by name; ``các tỉnh A, B và C`` inside the list opens a group."""
    if not _AGENCIES.match(count.noun):
        return None
    names = split_names(_HEADING.sub(r"\g<mark>", told))
    proper = names is not None and all(_BODY.fullmatch(_plain(name)) for name in names)
    return names if proper and len(names or ()) >= _LEAST else None


def _alike(told: str) -> list[str] | None:
    """``cấp chứng minh (82%), cấp giấy phép (72%) và cấp phép sử dụng đất (65%)``: one word heads all."""
    flat = re.sub(r"\([^()]*\)", "", told)
    names = re.split(r", | và ", flat)
    heads = {name.split()[0] for name in names if name.split()}
    closed = (
        len(heads) == 1
        and len(names) >= _LEAST
        and flat.count(" và ") == 1
        and " và " in flat.rsplit(",", 1)[-1]
    )
    return names if closed and not re.search(r"[\d;:]", flat) else None


def _scored(told: str, count: Count) -> list[str] | None:
    """``Điểm 8 tiêu chí: tham gia 5,805; minh bạch 6,499; …``: a score at the end of every item."""
    names = [name.strip() for name in told.split(";")]
    scored = all(_SCORED.fullmatch(name) for name in names) and re.match(
        r"tiêu chí|chỉ số|chỉ tiêu", count.noun
    )
    return names if scored and len(names) >= _LEAST else None


def _divided(prose: Prose, told: str, count: Count) -> list[str] | None:
    """``5/8 chỉ số thuộc nhóm cao nhất: tham gia của người dân; công khai, minh bạch; …``."""
    names = [name.strip() for name in told.split(";")]
    plain = all(0 < len(name.split()) < 12 and not re.search(r"[\d:]", _plain(name)) for name in names)
    share = prose.plain[count.start : count.end].count("/") == 1
    return names if share and plain and len(names) >= _LEAST else None


def repeated_nouns(prose: Prose, sentence: Sentence) -> list[Claim]:
    """``4 cấp: cấp tỉnh, cấp bộ và cấp quốc gia``: every item begins with the noun that is counted."""
    claims, words = [], tables()["number_words"]
    for match in _REPEATED.finditer(prose.shadow, sentence.start, sentence.end):
        written, noun = match.group("count"), match.group("noun")
        value = int(written) if written.isdecimal() else int(words[written])
        stop = _STOP.search(prose.plain, match.end())
        end = min(stop.start() if stop else sentence.end, sentence.end)
        told = re.sub(r"\([^()]*\)", lambda one: "·" * len(one.group()), prose.shadow[match.end() : end])
        items = list(re.finditer(rf"(?:^|[;,] | và ){re.escape(noun)} [^\W\d]", told))
        open_end = cue("open").search(told) or "..." in told or "…" in prose.plain[match.end() : end + 1]
        if len(items) < 2 or items[0].start() or open_end or not counted_amiss(value, len(items)):
            continue
        count = Count(
            value, match.start("count"), match.end("noun"), sentence, noun, match.span("count"), end
        )
        names = [told[item.start() :].strip(" ;,").split(",")[0][:40] for item in items]
        claims.append(named_claim(count, names, match.end(), match.end() + items[-1].end()))
    return claims
