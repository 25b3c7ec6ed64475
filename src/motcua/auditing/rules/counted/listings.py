"""A stated count against the things that the sentence names."""

import re

from motcua.auditing.rules.counted.bracketed import bracketed_names
from motcua.auditing.rules.counted.counts import Count, counts_in_figures, counts_in_words, named_claim
from motcua.auditing.rules.counted.places import named_places
from motcua.auditing.rules.counted.wide_lists import repeated_nouns, wide_list
from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import counted_amiss
from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.names import coordinated, divided_names, headed, split_names, trustworthy
from motcua.auditing.rules.reading.prose import BULLET, Prose

_INTRO = phrase("listings", "intro")
_THRESHOLD = phrase("listings", "threshold")
_ANOTHER = phrase("wide_lists", "another")
_CLOSE = re.compile(r"[.;]\s|[.;]$|\n")
_GOES_ON = re.compile(r";\s(?:và )?(?:các|những)\s")
_NESTED = re.compile(r"\d\s+[^\W\d_]+,?\s+(?:gồm|bao gồm|trong đó)\b")
"""``Sở A 4 người, gồm: ông B, ông C; Sở D 2 người``: lists in the list."""
_BETWEEN = re.compile(r"(?i)(?:chỉ )?(?:từ|với|đạt|có|ở mức|trong khoảng) [^,;]*\d")
"""``…, Đồng Nai, từ 38,97 đến 39,95 điểm``: what all of them reached."""
_BEHIND_BRACKET = re.compile(r"(?<=\))(?:,\s|\s+và\s)")
_CLOSE_ALL = re.compile(r"[.]\s|[.]$|\n")
_DOCUMENT = re.compile(r"\d/(?:\d{4}/)?[A-ZĐ]|^[A-ZĐ][\w\s]{2,60} số \d")
_YEARS = re.compile(r"\s*năm(?: liên tiếp| liền)? \((?P<years>20\d\d(?:(?:, | và |; )20\d\d)+)\)")
_LABELLED = re.compile(r"(?P<name>[^\W\d_][^\d,;]*?):?\s+\d[\d.,]*\s?%?(?:\s+[^\W\d_]+){0,5}$")
_TOLD = re.compile(
    r"[^\W\d_][^\d;]{3,90}?\s(?:tăng|giảm|đạt|chiếm|với|có|là)\s\d[\d.,]*(?:\s?%|\s[^\W\d_]+){0,3}"
)
_OTHERS = re.compile(r"(?:các|những|một số|nhiều)\b.*\bkhác\b")
_INLINE = re.compile(r"\((\d{1,2})\)")
_SHORT = re.compile(r"\b(?:tp|tx|tt)\. ")
_FEW, _MANY = 9, 30


def check_listings(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """``03 cơ quan: A, B và C``: one claim for every count that is followed by names."""
    claims = []
    for sentence, inside in zip(prose.sentences, mentions, strict=True):
        for count in [*counts_in_figures(inside), *counts_in_words(prose, sentence)]:
            claim = (
                _enumerated(prose, count)
                or _numbered(prose, count)
                or bracketed_names(prose, count)
                or _check(prose, count)
                or _behind(prose, count)
                or _counted_names(prose, count)
                or _told_items(prose, count)
                or wide_list(prose, count)
                or named_places(prose, count)
            )
            if claim is not None and not (
                _are_counts(claim) or _is_open(claim) or _is_of_rest(claim, inside) or _is_far(claim)
            ):
                claims.append(claim)
        claims.extend(repeated_nouns(prose, sentence))
    return claims


def _is_far(claim: Claim) -> bool:
    """A large count that no slip makes of what is named is of something else."""
    value, names = claim.facts["count"], claim.facts["names"]
    return value > _MANY and not counted_amiss(value, len(names))  # type: ignore


def _is_of_rest(claim: Claim, inside: list[Mention]) -> bool:
    """``còn 15 sở, giảm 6 sở, gồm: …``: the list names the fifteen that a count before tells."""
    head = next((one for one in inside if place_of(one) == claim.spans[0]), None)
    if head is None or claim.verdict != WRONG or not is_change(head):
        return False
    return any(one.value == claim.computed and one.end <= head.start for one in inside)


def _is_open(claim: Claim) -> bool:
    """``xã An Hải, xã Bình Sơn và các xã khác``: the list does not pretend to name them all."""
    last = list(claim.facts["names"])[-1:]  # type: ignore[call-overload]
    return claim.verdict != CONSISTENT and bool(last) and _OTHERS.match(str(last[0]).strip()) is not None


def _are_counts(claim: Claim) -> bool:
    """``gồm hai mươi mốt xã và hai thị trấn``: parts with their numbers in words, no names."""
    words, names = tables()["number_words"], claim.facts["names"]
    return all(str(name).partition(" ")[0].lower() in words for name in names)  # type: ignore[attr-defined]


def _check(prose: Prose, count: Count) -> Claim | None:
    rest = prose.plain[count.end : count.sentence.end]
    shadow = prose.shadow[count.end : count.sentence.end]
    match = _INTRO.match(shadow) or _THRESHOLD.match(shadow)
    if match is None or match.re is _INTRO and match.end() > count.limit - count.end + 1:
        return None
    start = match.end()
    end = _end(shadow, start, match.group("sign").startswith("("))
    names = divided_names(rest[start:]) if ":" in match.group("sign") else None
    if names is not None and abs(len(names) - count.value) <= max(2, count.value // 5):
        end = start + rest[start:].find(names[-1]) + len(names[-1])
        return named_claim(count, names, count.end + start, count.end + end)
    names = split_names(rest[start:end])
    if names is None and ":" in match.group("sign"):
        names = _divided(rest[start:])
    if names is not None and count.value != len(names) and match.re is _INTRO:
        names = coordinated(rest[start:end], count.value) or names
        whole = headed(names)
        names = whole if len(whole) == count.value else names
    if names is not None and len(names) < count.value and _GOES_ON.match(shadow, end):
        stop = _CLOSE_ALL.search(shadow, end)
        more = split_names(rest[start : stop.start() if stop else len(shadow)].replace(";", ","))
        names, end = (more, stop.start() if stop else len(shadow)) if more else (None, end)
        names = names if names is not None and len(names) == count.value else None
    names = _otherwise(names, count, rest, shadow, start, end)
    if names is not None and len(names) > 1 and _BETWEEN.match(names[-1]):
        names = names[:-1]
    doubtful = _NESTED.search(shadow, start, end) or _ANOTHER.search(match.group("noun"))
    if names is not None and len(names) != count.value and doubtful:
        return None
    if names is None or (count.value != len(names) and not trustworthy(names) and not _documents(names)):
        return None
    return named_claim(count, names, count.end + start, count.end + end)


def _otherwise(
    names: list[str] | None, count: Count, rest: str, shadow: str, start: int, end: int
) -> list[str] | None:
    """Divided by semicolons alone, by commas alone, or by both, where that makes the count."""
    if names is None or len(names) == count.value:
        return names
    stop = _CLOSE_ALL.search(shadow, end)
    further = rest[start : stop.start() if stop else len(shadow)] if shadow[end : end + 1] == ";" else ""
    commas = re.split(r",\s", rest[start:end])
    ways = [rest[start:end].split(";"), re.split(r"[,;]\s", further), further.split(";")]
    ways += [commas] if " và " not in commas[-1] else []
    ways += [_BEHIND_BRACKET.split(rest[start:end])]
    for way in ways:
        told = [name.strip(" .:") for name in way if name.strip(" .:")]
        bare = [re.sub(r"\([^()]*\)?", "", name) for name in told]
        if len(told) == count.value and not any(re.search(r"\d", name) for name in bare):
            return told
    return names


def _counted_names(prose: Prose, count: Count) -> Claim | None:
    """``5 huyện: Long Hồ 180 phiếu, Tam Bình 165 phiếu``, where each name has its own figure; years too."""
    rest = prose.plain[count.end : count.sentence.end]
    years = _YEARS.match(rest)
    if years is not None:
        names = re.findall(r"\d{4}", years.group("years"))
        return named_claim(count, names, count.end + years.start("years"), count.end + years.end("years"))
    match = re.match(r"(?: tỉnh, thành phố)?[^,;:().\d]{0,60}:\s*(?=[A-ZĐ])", rest)
    if match is None or cue("open").search(prose.shadow[count.end : count.sentence.end]):
        return None
    flat = _SHORT.sub("··· ", prose.shadow[count.end : count.sentence.end])
    end = _end(flat, match.end(), False)
    names = [piece.strip(" .") for piece in re.split(r",\s|;\s|\bvà\b", rest[match.end() : end])]
    plain = all(_LABELLED.fullmatch(name) and name[0].isupper() for name in names)
    near = plain and len(names) > 2 and abs(len(names) - count.value) < 2
    return named_claim(count, names, count.end + match.end(), count.end + end) if near else None


def _told_items(prose: Prose, count: Count) -> Claim | None:
    """``5 lĩnh vực tăng, gồm: điện tăng 8,6%; viễn thông tăng 8%; …``: each item with a figure of its own."""
    rest = prose.plain[count.end : count.sentence.end]
    match = re.match(r"[^;:().\d]{3,90}:\s*(?=[^\W\d_])", rest)
    if match is None or cue("open").search(prose.shadow[count.end : count.sentence.end]):
        return None
    names = [piece.strip(" .") for piece in rest[match.end() :].split(";")]
    told = all(_TOLD.fullmatch(name.replace("và ", "", 1)) for name in names)
    near = told and len(names) > 2 and abs(len(names) - count.value) <= 1
    return named_claim(count, names, count.end + match.end(), count.sentence.end) if near else None


def _documents(names: list[str]) -> bool:
    return all(_DOCUMENT.search(name) for name in names)


def _divided(rest: str) -> list[str] | None:
    """Documents with their numbers, divided by semicolons."""
    names = [name.strip(" .\n") for name in rest.split(";")]
    return names if len(names) > 1 and _documents(names) else None


def _end(shadow: str, start: int, bracket: bool) -> int:
    if bracket:
        depth = 0
        for place in range(start, len(shadow)):
            if shadow[place] == "(":
                depth += 1
            elif shadow[place] == ")":
                if depth == 0:
                    return place
                depth -= 1
        return start
    match = _CLOSE.search(shadow, start)
    stop = match.start() if match else len(shadow)
    outer = shadow.find(")", start, stop)
    if outer != -1 and shadow.count("(", start, outer) == 0:
        stop = outer
    return stop


def _enumerated(prose: Prose, count: Count) -> Claim | None:
    """Items with numbers in brackets, or bullets on the lines below."""
    rest = prose.plain[count.end : count.sentence.end]
    intro = re.match(r"[^.;()\n]{0,80}:\s*(?=\(1\)|\n)", rest) or re.match(r"[^.;()\n]{0,80}:\s*$", rest)
    if intro is None or ":" not in rest[: count.limit - count.end + 1]:
        return None
    inline = [int(match.group(1)) for match in _INLINE.finditer(rest)]
    if len(inline) >= 2 and inline == list(range(1, len(inline) + 1)):
        starts = [match.end() for match in _INLINE.finditer(rest)]
        names = [rest[left : left + 40].split(";")[0].strip(" .,") for left in starts]
        return named_claim(count, names, count.end + starts[0], count.sentence.end)
    return _bullets(prose, count)


def _numbered(prose: Prose, count: Count) -> Claim | None:
    """``chia thành 3 đợt: đợt 1 …, đợt 2 …, đợt 3 …``: items that bear the noun and a number."""
    rest = prose.shadow[count.end : count.sentence.end]
    noun = re.escape(count.noun)
    if not re.match(rf"\s*{noun}[^.;()]{{0,30}}:", rest):
        return None
    items = list(re.finditer(rf"[:;,]\s*(?:và )?{noun} (?:thứ )?(\d{{1,2}})\b", rest))
    if len(items) < 2 or [int(item.group(1)) for item in items] != list(range(1, len(items) + 1)):
        return None
    names = [item.group().strip(" :;,") for item in items]
    return named_claim(count, names, count.end + items[0].start() + 1, count.end + items[-1].end())


def _bullets(prose: Prose, count: Count) -> Claim | None:
    """Lines of one kind of bullet directly below; deeper lines between them do not count."""
    place = prose.plain.find("\n", count.end)
    if place == -1 or ":" not in prose.plain[max(count.end, place - 3) : place]:
        return None
    names, inner, kind, start = [], [], None, place + 1
    for line in prose.plain[start : start + 20_000].split("\n"):
        match = BULLET.match(line)
        if not line.strip():
            continue
        if match is None:
            break
        mark = match.group(1) or ("number" if match.group(2)[0].isdigit() else "letter")
        kind = kind or mark
        if mark == kind:
            names.append(line[match.end() :].strip()[:60])
            inner.append(_grouped(line[match.end() :]))
    if len(names) < 2 or kind is None:
        return None
    if len(names) != count.value and all(inner):
        names = [name for some in inner for name in some]
        slip = count.value > _FEW and counted_amiss(count.value, len(names))
        if abs(len(names) - count.value) > max(1, count.value // 10) and not slip:
            return None
    end = prose.plain.find("\n", start)
    return named_claim(count, names, start, end if end != -1 else len(prose.plain))


def _grouped(line: str) -> list[str]:
    """``Phía Bắc: Bắc Ninh, Hải Dương``: a line that names several under one heading."""
    head, sign, rest = line.partition(":")
    rest = rest.strip(" .;")
    if not sign or not rest or re.search(r"\d", line) or len(head) > 60 or len(rest.split()) > 60:
        return []
    names = split_names(rest) or ([] if re.search(r"[,;]|\bvà\b", rest) else [rest])
    return names if all(name[:1].isupper() and len(name.split()) < 9 for name in names) else []


def _behind(prose: Prose, count: Count) -> Claim | None:
    """``Sở A, Sở B, Sở C là 3 đơn vị …``: the names stand before the count."""
    before = prose.plain[count.sentence.start : count.start]
    match = re.match(r"\s*(?P<names>[^.:;()]{10,200}?)\s+là\s+$", before)
    if match is None:
        return None
    names = split_names(match.group("names"))
    if names is None or not trustworthy(names) or not all(name[0].isupper() for name in names):
        return None
    heads = {name.split()[0] for name in names}
    if len(heads) > 1 or count.value != len(names) and cue("open").search(before.lower()):
        return None
    start = count.sentence.start + match.start("names")
    return named_claim(count, names, start, start + len(match.group("names")))
