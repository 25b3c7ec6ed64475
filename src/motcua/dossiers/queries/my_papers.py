"""The papers a person has filed (kho giấy tờ của tôi): each once, with every use of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from motcua.dossiers.models import Paper
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor

LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Kept:
    """One file: the newest paper that has it, and all papers that do, the newest first."""

    paper: Paper
    uses: tuple[Paper, ...]
    valid_until: date | None

    def is_over(self, today: date) -> bool:
        """Whether it is known to be valid no more."""
        return self.valid_until is not None and self.valid_until < today


def kept_papers(actor: Actor) -> list[Kept]:
    """The newest first (one statement)."""
    if actor.person_id is None:
        return []
    mine = Paper.objects.filter(dossier__submitter=actor.person_id).exclude(file_sha256="")
    rows = mine.select_related("dossier", "dossier__edition").defer("dossier__edition__content")
    by_file: dict[str, list[Paper]] = defaultdict(list)
    for paper in rows.order_by("-pk")[:LOOKED_AT]:
        by_file[paper.file_sha256].append(paper)
    return [
        Kept(papers[0], tuple(papers), max((p.valid_until for p in papers if p.valid_until), default=None))
        for papers in by_file.values()
    ]


def fitting(kept: list[Kept], name: str, today: date) -> list[Kept]:
    """Those that were filed as the paper of that name, however it was typed, and are not known to be over."""
    wanted = fold(name)
    return [
        one
        for one in kept
        if not one.is_over(today) and any(fold(paper.name).startswith(wanted) for paper in one.uses)
    ][:3]
