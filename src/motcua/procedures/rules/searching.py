"""Finding a procedure by what people type: without tone marks, with a slip of the finger, in their words."""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.said_otherwise import readings, words_said

FILLERS = frozenset(
    {
        *("toi", "em", "minh", "muon", "can", "xin", "mo", "lam", "thu", "tuc", "ho", "so", "cho", "cua"),
        *("ve", "va", "de", "bi", "o", "dau"),
    }
)
"""Words that say nothing about which procedure is meant."""
DONE_ANEW = {
    **dict.fromkeys(("mat", "hong", "rach", "nat"), "cap lai"),
    **dict.fromkeys(("sua", "doi", "sai"), "dieu chinh"),
}
"""Words for a paper that is gone, spoiled or wrong, and what is done about it."""
CLOSE = 0.74
"""How alike two words must be for one to be a slip of the other (ratio of ``difflib``)."""
ENOUGH, MOST = 0.34, 0.7
"""Share of the weight of the typed words that a name must hold to be offered as near; and to be likelier
than a slip in a word that is one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One procedure as the search sees it; ``folded`` is its name folded, ``sector`` its folded sector;
    ``once`` are folded names and sectors that earlier editions had; among equals what can be filed online
    (``is_online``) comes first."""

    id: int
    name: str
    folded: str
    codes: tuple[str, ...] = ()
    sector: str = ""
    once: tuple[str, ...] = ()
    is_online: bool = False


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
    own = _read(folded, typed, entries)
    now, once = _merged(own, _of_sector(words, entries)), _called_once(words, entries)
    if found := _merged(now, once):
        return Found(found, once=frozenset(once) - set(now))
    mended, hits = _mended(words, entries)
    near = _near(mended, entries, MOST if hits else ENOUGH) if not hits or mended == words else ()
    if hits and not near:
        return Found(hits, read_as=" ".join(mended))
    return Found(_merged(near, hits), is_near=True)


def _read(folded: str, typed: str, entries: Sequence[Entry]) -> tuple[int, ...]:
    """Entries with the very phrase, then what the phrase means to decisions, then its words; where none of
    them is there, what a part of it means."""
    own = _holding(_words(folded), typed, entries)
    whole, alone = readings(folded)
    again = [one for text in (*whole, folded) for one in _done_anew(text)]
    phrase = [entry.id for entry in entries if whole and f" {folded} " in f" {entry.folded} "]
    said, anew = (_each(texts, entries) for texts in (whole, again))
    return _merged(phrase, said, own, anew) or _each(alone, entries)


def _each(texts: Sequence[str], entries: Sequence[Entry]) -> tuple[int, ...]:
    return _merged(*(_holding(_words(text), text, entries) for text in texts))


def _done_anew(folded: str) -> list[str]:
    """What is asked for where a paper is lost or wrong."""
    words = folded.split()
    acts = dict.fromkeys(DONE_ANEW[word] for word in words if word in DONE_ANEW)
    kept = [word for word in words if word not in DONE_ANEW]
    return [f"{act} {' '.join(kept)}" for act in acts] if set(kept) - FILLERS else []


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
            closeness = _closeness(words, typed, entry, tokens)
            scored.append((-closeness, not entry.is_online, len(entry.name), entry.id))
    return tuple(id_ for *_, id_ in sorted(scored))


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
    counted.update(words_said() - counted.keys())
    mended = [word if _is_known(word, counted) else _closest(word, counted) for word in words]
    for place in (None, *range(len(words))):
        tried = list(mended)
        if place is not None:
            tried[place] = _closest(words[place], counted)
        text = " ".join(tried)
        if hits := _read(text, text, entries):
            return tried, hits
    return mended, ()


def _is_known(word: str, counted: Counter[str]) -> bool:
    return any(token.startswith(word) for token in counted)


def _closest(word: str, counted: Counter[str]) -> str:
    if len(word) < 3:
        return word
    near = difflib.get_close_matches(word, [token for token in counted if token != word], n=5, cutoff=CLOSE)
    return max(near, key=lambda token: (round(_alike(word, token), 1), counted[token]), default=word)


def _near(words: Sequence[str], entries: Sequence[Entry], enough: float) -> tuple[int, ...]:
    """Names that hold most of what was typed or meant, rare words weighing more than common ones."""
    folded = " ".join(words)
    whole, _ = readings(folded)
    again = [one for text in (*whole, folded) for one in _done_anew(text)]
    spread = Counter(token for entry in entries for token in set(_tokens(entry.folded)))
    scales = [_weights(_words(text), spread, len(entries)) for text in (folded, *whole, *again)]
    scored = []
    for entry in entries:
        tokens = set(_tokens(entry.folded))
        share = max(_share(tokens, weights, total) for weights, total in scales)
        if share >= enough:
            scored.append((-share, not entry.is_online, len(entry.name), entry.id))
    return tuple(id_ for *_, id_ in sorted(scored)[:20])


def _weights(words: Sequence[str], spread: Counter[str], size: int) -> tuple[dict[str, float], float]:
    """Of each word that names have, and of all that were typed."""
    weights = {word: log(1 + size / spread[word]) for word in set(words) if spread[word]}
    return weights, sum(weights.values()) + 2.0 * sum(1 for word in set(words) if not spread[word])


def _share(tokens: set[str], weights: dict[str, float], total: float) -> float:
    return sum(weight for word, weight in weights.items() if word in tokens) / total if total else 0.0


def _of_sector(words: Sequence[str], entries: Sequence[Entry]) -> tuple[int, ...]:
    """Entries whose sector is what was typed."""
    return tuple(entry.id for entry in entries if set(words) <= set(_tokens(entry.sector)))


def _called_once(words: Sequence[str], entries: Sequence[Entry]) -> tuple[int, ...]:
    """Entries whose earlier name or sector holds every word, as the beginning of one of its own."""
    return tuple(entry.id for entry in entries if any(_holds(text, words) for text in entry.once))


def _holds(text: str, words: Sequence[str]) -> bool:
    tokens = _tokens(text)
    return all(any(token.startswith(word) for token in tokens) for word in words)


def _merged(*lists: Sequence[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(id_ for ids in lists for id_ in ids))


def _tokens(folded: str) -> list[str]:
    return folded.translate(_MARKS).split()


def _alike(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


_MARKS = str.maketrans(dict.fromkeys(",;:()/\"'“”–", " "))
