"""What is kept about a person's dossiers, and who has looked at them."""

from datetime import datetime
from typing import Any, NamedTuple

from motcua.accounts.public import account_facts
from motcua.dossiers.access import filed_by
from motcua.dossiers.models import Batch, Declaration, Draft, Event, FormerDeclaration, Paper
from motcua.foundation.messaging.models import Message
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.public import Actor

PAGE = 100


class Look(NamedTuple):
    """One opening of a paper: who, when, which one, of which dossier."""

    at: datetime
    who: str
    code: str
    paper: str


def looks_at(actor: Actor, *, most: int = PAGE) -> list[Look]:
    """Who opened papers of the person's dossiers, the latest first; the person's own visits left out (two
    statements)."""
    subjects = [f"dossier:{code}" for code in filed_by(actor).values_list("code", flat=True)]
    rows = TrailEntry.objects.filter(subject__in=subjects, kind="paper.read").exclude(
        actor_id=actor.person_id
    )
    return [
        Look(row.recorded_at, row.actor, row.subject.partition(":")[2], str(row.facts.get("name", "")))
        for row in rows.order_by("-id")[:most]
    ]


def messages_to(actor: Actor, *, most: int = PAGE) -> list[Message]:
    """Messages about the person's dossiers, the latest first (two statements)."""
    codes = list(filed_by(actor).values_list("code", flat=True))
    return list(Message.objects.filter(about__in=codes).order_by("-id")[:most])


def my_data(actor: Actor) -> dict[str, Any]:
    """Everything, plain: the account, dossiers with their ledgers and declarations, drafts, looks."""
    dossiers = list(filed_by(actor).select_related("edition", "agency").order_by("id"))
    events = _grouped(Event.objects.filter(dossier__in=dossiers).order_by("dossier", "seq"))
    papers = _grouped(Paper.objects.filter(dossier__in=dossiers))
    former = _grouped(FormerDeclaration.objects.filter(dossier__in=dossiers))
    declared = {one.dossier_id: one for one in Declaration.objects.filter(dossier__in=dossiers)}
    return {
        "account": account_facts(actor.person_id),
        "dossiers": [
            {
                "code": row.code,
                "procedure": row.edition.name,
                "agency": row.agency.name,
                "state": row.state,
                "applicant": row.applicant,
                "id_number": row.applicant_id,
                "phone": row.phone,
                "email": row.email,
                "address": row.address,
                "due_at": row.due_at,
                "events": [_event(one) for one in events.get(row.pk, [])],
                "papers": [_paper(one, row.code) for one in papers.get(row.pk, [])],
                "declaration": declared[row.pk].asked if row.pk in declared else [],
                "declaration_before": [
                    {"asked": one.asked, "until": one.replaced_at} for one in former.get(row.pk, [])
                ],
            }
            for row in dossiers
        ],
        "drafts": [
            *Draft.objects.filter(person=actor.person_id).values("typed", "files", "saved_at"),
            *Batch.objects.filter(person=actor.person_id).values("file_name", "rows", "touched_at"),
        ],
        "looked_at": [one._asdict() for one in looks_at(actor, most=10_000)],
    }


def my_files(actor: Actor) -> list[tuple[str, str]]:
    """Place in the archive and hash of every file the person handed in, dossiers' and drafts'."""
    papers = Paper.objects.filter(dossier__in=filed_by(actor)).exclude(file_sha256="")
    found = [(_place(one, one.dossier.code), one.file_sha256) for one in papers.select_related("dossier")]
    for draft in Draft.objects.filter(person=actor.person_id):
        found += [(f"ban-nhap/{draft.pk}/{file['name']}", file["sha256"]) for file in draft.files]
    return found


def _grouped(rows: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.dossier_id, []).append(row)
    return found


def _event(event: Event) -> dict[str, Any]:
    told = {"kind": event.kind, "happened_at": event.happened_at, "actor": event.actor}
    return told | {"ground": event.ground, "facts": event.facts}


def _paper(paper: Paper, code: str) -> dict[str, Any]:
    return {"name": paper.name, "file": _place(paper, code) if paper.file_sha256 else ""}


def _place(paper: Paper, code: str) -> str:
    return f"giay-to/{code}/{paper.position:02d}-{paper.file_name}"
