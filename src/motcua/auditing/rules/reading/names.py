"""Splitting a list of names, where và and commas may belong to a name."""

import re

from motcua.auditing.rules.reading.grammar import cue, phrase, tables

_OPEN = phrase("names", "open")
_VERB = phrase("names", "verb")
_FIGURE = re.compile(r"^[\d(]|%|\d/\d")
_COUNTED = re.compile(r"[^\W\d_]\s+:?\s*\d[\d.,]*$")
_MORE = phrase("names", "more")
_TAIL = re.compile(r"^(?P<label>\D*[^\W\d_]\D*?)\s*:?\s*\d[\d.,]*(?:\s+\D+)?$")
_SPLIT = phrase("names", "split")
_COMMUNE = re.compile(r"\s*(?:xã|phường|thị trấn)\s")
_DISTRICT = re.compile(r"\s*(?:huyện|thị xã|thành phố|tp\.?|tỉnh)\s")
_SEVERAL = re.compile(r"(?:và |cùng )?(?:các|những|đại diện|lãnh đạo|toàn bộ)\b")
_WORDS, _PROPER_WORDS = 9, 14
_LONGEST = 8
_NO_BODY = (
    r"(?<!\bvà(?= thanh tra ))(?<!\bvà(?= sở ))(?<!\bvà(?= ban ))(?<!\bvà(?= cục ))(?<!\bvà(?= văn phòng ))"
)


def split_names(text: str) -> list[str] | None:
    """The names of a list; ``None`` when the list is open or there is no second name."""
    lower = text.lower()
    if _OPEN.search(lower) or not text.strip() or len(lower) != len(text):
        return None
    flat = re.sub(r"\([^()]*\)", lambda match: "·" * len(match.group()), lower)
    flat = re.sub(r"(?<=\d),(?=\d)", ".", flat)
    masked = _compound().sub(lambda match: match.group().replace(",", "·").replace(" và", "·và"), flat)
    pieces, left = [], 0
    for stop in _SPLIT.finditer(masked):
        pieces.append((left, stop.start()))
        left = stop.end()
    pieces.append((left, len(masked)))
    pieces = _with_their_districts(lower, _before_more(lower, pieces))
    names = [text[one:two].strip(" .,;:-–+\n") for one, two in pieces]
    names = [name for name in names if name]
    return names if len(names) >= 2 else None


def divided_names(text: str) -> list[str] | None:
    """``Bộ A; Bộ B và C; Bộ Văn hóa, Thể thao và Du lịch``: where semicolons divide, nothing else does."""
    line = re.split(r"\n|[.](?:\s|$)|…|\.\.\.", text.lstrip(), maxsplit=1)
    names = [name.strip(" ,:-–+") for name in line[0].split(";")]
    names = [name for name in names if name]
    if len(names) < 3 or _OPEN.search(line[0].lower()) or not trustworthy(names):
        return None
    if any(_SEVERAL.match(name.lower()) for name in names):
        return None
    plain = [_compound().sub("", name.lower()) for name in names]
    alike = len({name.split()[0].lower() for name in names}) == 1
    return names if alike or not any(re.search(r",|\bvà\b", name) for name in plain) else None


def coordinated(text: str, wanted: int) -> list[str] | None:
    """``cải cách tài chính công và chính quyền điện tử, chính quyền số``: a comma behind và is of a name."""
    flat = re.sub(r"\([^()]*\)", lambda match: "·" * len(match.group()), text.lower())
    if len(flat) != len(text) or ", và " in flat or ";" in flat or "\n" in flat.strip():
        return None
    stops = list(re.finditer(r"\s(?:và|cùng với)\s", flat))
    if len(stops) != wanted - 1 or "," not in flat[stops[-1].end() :] or "," in flat[: stops[-1].start()]:
        return None
    edges = [0, *(place for stop in stops for place in stop.span()), len(text)]
    names = [text[one:two].strip(" .,:-–+") for one, two in zip(edges[::2], edges[1::2], strict=True)]
    return names if all(names) else None


def headed(names: list[str]) -> list[str]:
    """``Cục Quản lý Khám, chữa bệnh, Cục Hạ tầng và Thiết bị y tế``: every name begins as the first does."""
    head = names[0].split()[0]
    found: list[str] = []
    for name in names:
        if found and name.split()[0] != head:
            found[-1] = f"{found[-1]}, {name}"
        else:
            found.append(name)
    return found if head[0].isupper() else names


def _before_more(lower: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``Phòng A, Phòng B, cùng 3 đơn vị trực thuộc``: what is counted besides is no name of the list."""
    for place, (one, two) in enumerate(pieces):
        if place and _MORE.match(lower[one:two]):
            return pieces[:place]
    return pieces


def _with_their_districts(lower: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``xã Thu Cúc, huyện Tân Sơn và xã Trung Sơn, huyện Yên Lập``: where a commune lies is no name more."""
    if not pieces or not _COMMUNE.match(lower[pieces[0][0] : pieces[0][1]]):
        return pieces
    found: list[tuple[int, int]] = []
    for one, two in pieces:
        if found and _DISTRICT.match(lower[one:two]):
            found[-1] = (found[-1][0], two)
        else:
            found.append((one, two))
    return found


def _compound() -> re.Pattern[str]:
    """``Ban Quản lý các khu công nghiệp và Thanh tra tỉnh``: a body of its own is no end of a name."""
    return re.compile("(?:" + "|".join(tables()["names"]["compound"]) + ")" + _NO_BODY)


def _tallied(names: list[str]) -> bool:
    """``Sở Nội vụ 4, Sở Tư pháp 1``: figures behind different labels count, they do not number."""
    found = [match.group("label") for name in names if (match := _TAIL.match(name))]
    return len(found) * 2 > len(names) and len(set(found)) > 1


def trustworthy(names: list[str]) -> bool:
    """Short names of one make; anything else may be prose that a comma divides."""
    bare = [re.sub(r"\([^()]*\)", "", name).strip() or name for name in names]
    if all(name[0] in '“"' for name in bare):
        return True
    most = _PROPER_WORDS if all(name[0].isupper() for name in bare) else _WORDS
    if any(len(name.split()) > most or _VERB.search(name.lower()) for name in bare):
        return False
    if _tallied(bare) or any(
        _FIGURE.search(name) or name[0].islower() and _COUNTED.search(name) for name in bare
    ):
        return False
    if cue("rest").search(" ".join(bare).lower()):
        return False
    if all(name[0] in '“"' for name in bare):
        return True
    capital = sum(name[0].isupper() for name in bare)
    if capital == 0:
        return all(len(name.split()) <= _LONGEST for name in bare)
    proper = all(any(sign.isupper() for sign in name) for name in bare)
    return capital >= len(bare) - 1 or proper
