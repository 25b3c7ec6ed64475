"""Finding a procedure by what people type: without tone marks, with a slip of the finger, in their words."""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from motcua.kernel.vietnamese import fold

SAID_OTHERWISE = {
    "hieu thuoc": "ban le thuoc",
    "nha thuoc": "ban le thuoc",
    "quay thuoc": "ban le thuoc",
    "bang duoc si": "chung chi hanh nghe duoc",
    "mo phong kham": "giay phep hoat dong co so kham benh",
    "attp": "an toan thuc pham",
    "khai sinh": "chung sinh",
    "vac xin": "tiem chung",
    "chich ngua": "tiem chung",
    "bang lai": "nguoi lai xe",
    "lai xe": "nguoi lai xe",
    "quan an": "dich vu an uong",
    "nha hang": "dich vu an uong",
    "kinh mat": "kinh thuoc",
    "thai san": "nghi duong thai",
    "da cam": "chat doc hoa hoc",
    "thuc pham chuc nang": "thuc pham bao ve suc khoe",
    "the hanh nghe": "giay phep hanh nghe",
    "tiem thuoc": "ban le thuoc",
    "ban thuoc tay": "ban le thuoc",
    "xe cap cuu": "van chuyen nguoi benh",
    "xe cuu thuong": "van chuyen nguoi benh",
}
"""What citizens say to what decisions say; offered after names with their very phrase."""
FILLERS = frozenset(
    {"toi", "muon", "can", "xin", "mo", "lam", "thu", "tuc", "ho", "so", "cho", "cua", "ve", "va", "de"}
)
"""Words that say nothing about which procedure is meant."""
CLOSE = 0.74
"""How alike two words must be for one to be a slip of the other (ratio of ``difflib``)."""
ENOUGH = 0.45
"""Share of the weight of the typed words that a name must hold to be offered as near."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One procedure as the search sees it; ``folded`` is its name folded, ``sector`` its folded sector;
    ``once`` are folded names and sectors that earlier editions had."""

    id: int
    name: str
    folded: str
    codes: tuple[str, ...] = ()
    sector: str = ""
    once: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Ids, best first. ``is_near``: nothing holds every word typed; ``read_as``: with a slip mended;
    ``once``: found by what they were called only, last."""

    ids: tuple[int, ...]
    is_near: bool = False
    read_as: str = ""
    once: frozenset[int] = frozenset()


def search(text: str, entries: Sequence[Entry]) -> Found:
    """Everything in order for an empty text; else codes, then exact marks above folded matches."""
    typed = " ".join(unicodedata.normalize("NFC", text).lower().split())[:200]
    if not typed:
        return Found(tuple(entry.id for entry in entries))
    coded = tuple(entry.id for entry in entries if any(code.lower() == typed for code in entry.codes))
    if coded:
        return Found(coded)
    folded = fold(typed)
    words = _words(folded)
    own = _holding(words, typed, entries)
    meant = _meant(folded)
    if meant:
        phrase = tuple(entry.id for entry in entries if f" {folded} " in f" {entry.folded} ")
        own = _merged(phrase, _holding(_words(meant), meant, entries), own)
    now, once = _merged(own, _of_sector(words, entries)), _called_once(words, entries)
    if found := _merged(now, once):
        return Found(found, once=frozenset(once) - set(now))
    mended, hits = _mended(words, entries)
    if hits:
        return Found(hits, read_as=" ".join(mended))
    return Found(_near(mended, entries), is_near=True)


def _words(folded: str) -> list[str]:
    words = ["".join(sign for sign in word if sign.isalnum() or sign in "./-") for word in folded.split()]
    words = [word for word in words if word]
    return [word for word in words if word not in FILLERS] or words


def _holding(words: Sequence[str], typed: str, entries: Sequence[Entry]) -> tuple[int, ...]:
    """Entries with every word, as the beginning of a word of the name; the closest reading first."""
    scored = []
    for entry in entries:
        tokens = _tokens(entry.folded)
        if _holds(entry.folded, words) or any(code.lower().startswith(typed) for code in entry.codes):
            scored.append((-_closeness(words, typed, entry, tokens), len(entry.name), entry.id))
    return tuple(id_ for _, _, id_ in sorted(scored))


def _closeness(words: Sequence[str], typed: str, entry: Entry, tokens: Sequence[str]) -> int:
    name = unicodedata.normalize("NFC", entry.name).lower()
    phrase = " ".join(words)
    score = 40 * (typed in name) + 20 * (phrase in entry.folded) + 10 * entry.folded.startswith(phrase)
    score += 2 * sum(word in name.split() for word in typed.split())
    return score + sum(word in tokens for word in words)


def _mended(words: Sequence[str], entries: Sequence[Entry]) -> tuple[list[str], tuple[int, ...]]:
    """Words that stand in no name, each as the commonest of those closest to it; where all words are
    known, each in turn is taken for a slip. With the entries that then hold them all."""
    counted = Counter(token for entry in entries for token in _tokens(entry.folded))
    mended = [word if _is_known(word, counted) else _closest(word, counted) for word in words]
    for place in (None, *range(len(words))):
        tried = list(mended)
        if place is not None:
            tried[place] = _closest(words[place], counted)
        if hits := _holding(tried, " ".join(tried), entries):
            return tried, hits
    return mended, ()


def _is_known(word: str, counted: Counter[str]) -> bool:
    return any(token.startswith(word) for token in counted)


def _closest(word: str, counted: Counter[str]) -> str:
    if len(word) < 3:
        return word
    near = difflib.get_close_matches(word, [token for token in counted if token != word], n=5, cutoff=CLOSE)
    return max(near, key=lambda token: (round(_alike(word, token), 1), counted[token]), default=word)


def _near(words: Sequence[str], entries: Sequence[Entry]) -> tuple[int, ...]:
    """Names that hold most of what was typed, rare words weighing more than common ones."""
    spread = Counter(token for entry in entries for token in set(_tokens(entry.folded)))
    weights = {word: log(1 + len(entries) / spread[word]) for word in set(words) if spread[word]}
    total = sum(weights.values()) + 2.0 * sum(1 for word in set(words) if not spread[word])
    if not weights:
        return ()
    scored = []
    for entry in entries:
        tokens = set(_tokens(entry.folded))
        share = sum(weight for word, weight in weights.items() if word in tokens) / total
        if share >= ENOUGH:
            scored.append((-share, len(entry.name), entry.id))
    return tuple(id_ for _, _, id_ in sorted(scored)[:20])


def _of_sector(words: Sequence[str], entries: Sequence[Entry]) -> tuple[int, ...]:
    """Entries whose sector is what was typed."""
    return tuple(entry.id for entry in entries if set(words) <= set(_tokens(entry.sector)))


def _called_once(words: Sequence[str], entries: Sequence[Entry]) -> tuple[int, ...]:
    """Entries whose earlier name or sector holds every word, as the beginning of one of its own."""
    return tuple(entry.id for entry in entries if any(_holds(text, words) for text in entry.once))


def _holds(text: str, words: Sequence[str]) -> bool:
    tokens = _tokens(text)
    return all(any(token.startswith(word) for token in tokens) for word in words)


def _meant(folded: str) -> str:
    return next((folded.replace(said, meant) for said, meant in SAID_OTHERWISE.items() if said in folded), "")


def _merged(*lists: Sequence[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(id_ for ids in lists for id_ in ids))


def _tokens(folded: str) -> list[str]:
    return folded.translate(_MARKS).split()


def _alike(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


_MARKS = str.maketrans(dict.fromkeys(",;:()/\"'“”–", " "))
