"""Papers of a dossier that the person filed elsewhere too: the very same file, or one that looks like it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.dossiers.access import visible_to
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.rules.twins import alike
from motcua.organisation.public import Actor

LOOKED_AT, TOLD = 400, 3


@dataclass(frozen=True, slots=True)
class Repeat:
    """Where else a paper of the dossier stands."""

    code: str
    paper_id: int
    is_same: bool


def repeats_of(actor: Actor, dossier: Dossier, papers: Sequence[Paper]) -> dict[int, list[Repeat]]:
    """By paper, the newest first and the same before the alike; of dossiers the actor may read alone
    (one statement, none where no paper has a file or nobody is named)."""
    files = [paper for paper in papers if paper.file_sha256]
    if not files:
        return {}
    if dossier.applicant_id:
        of_the_person = visible_to(actor).filter(applicant_id=dossier.applicant_id)
    elif dossier.submitter_id:
        of_the_person = visible_to(actor).filter(submitter=dossier.submitter_id)
    else:
        return {}
    others = Paper.objects.filter(dossier__in=of_the_person.exclude(pk=dossier.pk)).exclude(file_sha256="")
    rows = others.order_by("-pk").values_list("pk", "dossier__code", "file_sha256", "file_look")[:LOOKED_AT]
    found: dict[int, dict[str, Repeat]] = defaultdict(dict)
    for pk, code, sha256, look in rows:
        for paper in files:
            is_same = sha256 == paper.file_sha256
            known = found[paper.pk].get(code)
            if (is_same or alike(look, paper.file_look)) and (known is None or is_same > known.is_same):
                found[paper.pk][code] = Repeat(code, pk, is_same)
    return {
        key: sorted(by_code.values(), key=lambda one: not one.is_same)[:TOLD]
        for key, by_code in found.items()
        if by_code
    }
