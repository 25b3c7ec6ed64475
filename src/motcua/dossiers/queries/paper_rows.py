"""The papers of a dossier as one reads them: one row a paper, what was handed in before beneath it."""

from collections.abc import Iterable
from dataclasses import dataclass

from motcua.dossiers.models import Paper
from motcua.dossiers.words.amending import MORE_PAPER, REMARKS
from motcua.kernel.vietnamese import fold

_NOT_IN_FORCE = frozenset({REMARKS["asked"], REMARKS["refused"]})


@dataclass(frozen=True, slots=True)
class PaperRow:
    """``now`` is the copy in force; ``former`` what it replaced, the latest first; ``beside`` what came
    with a change nobody has taken."""

    now: Paper
    former: tuple[Paper, ...] = ()
    beside: tuple[Paper, ...] = ()


def paper_rows(papers: Iterable[Paper]) -> list[PaperRow]:
    """Each paper once, in the order of the first of its name; further papers without a name of their own
    replace nothing."""
    named: dict[str, list[Paper]] = {}
    for paper in papers:
        key = f"{paper.pk}" if paper.name == MORE_PAPER else fold(paper.name)
        named.setdefault(key, []).append(paper)
    return [_row(sorted(same, key=lambda one: one.pk)) for same in named.values()]


def _row(same: list[Paper]) -> PaperRow:
    came = [one for one in same if one.is_received and one.remark not in _NOT_IN_FORCE]
    now = came[-1] if came else same[0]
    beside = tuple(one for one in same if one is not now and one.remark in _NOT_IN_FORCE)
    return PaperRow(now, tuple(reversed(came[:-1])), beside)
