"""What both ways of taking a dossier in share: the numbered row and the promise."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.dossiers.events import FilesCame
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.queries.clock import first_promise
from motcua.dossiers.rules.codes import dossier_code, number_series
from motcua.dossiers.rules.intake import DECLARED, Applicant, PaperIn
from motcua.dossiers.rules.profiles import profile_in_force
from motcua.dossiers.rules.states import Channel
from motcua.foundation.numbering.take import next_number
from motcua.foundation.outbox.publish import publish
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency
from motcua.procedures.rules.edition import content_from, term_for
from motcua.workdays.rules.limits import SAME_DAY, Limit, limit_of_catalogue, parse_limit


def new_dossier(
    *,
    agency: Agency,
    edition: Any,
    applicant: Applicant,
    channel: Channel,
    at: datetime,
    submitter_id: int | None = None,
    client_key: str | None = None,
    delivery: str = "",
    number: int | None = None,
    lookup_key: str = "",
) -> Dossier:
    """An unsaved dossier with its number taken; ``number`` is one that was set aside for it before.
    Refuses ``dossier.applicant_missing``."""
    if not applicant.name.strip():
        raise Refusal("dossier.applicant_missing")
    day = local_day(at)
    if number is None:
        number = next_number(number_series(agency.code, day))
    name = " ".join(applicant.name.split())
    return Dossier(
        code=dossier_code(agency.code, day, number),
        client_key=client_key,
        agency=agency,
        edition=edition,
        sector_id=edition.sector_id,
        submitter_id=submitter_id,
        applicant=name,
        applicant_folded=fold(name),
        applicant_id=applicant.id_number.strip(),
        phone=applicant.phone.strip(),
        email=applicant.email.strip(),
        address=applicant.address.strip(),
        delivery=delivery,
        lookup_key=lookup_key or secrets.token_urlsafe(12),
        channel=channel.value,
    )


def promise(
    agency_code: str, edition: Any, case: str, received_at: datetime, *, term: str = ""
) -> dict[str, Any]:
    """The data of a receipt event: limit, profile and both due moments; ``term`` where another process has
    set the limit already (a part of an interlinked dossier). Refuses ``dossier.no_term``."""
    limit = parse_limit(term) if term else _limit(edition, case)
    profile = profile_in_force(local_day(received_at)).name
    due_at, service_due_at = first_promise(agency_code, received_at, limit, profile)
    return {
        "case": case,
        "term": limit.code,
        "profile": profile,
        "due_at": due_at,
        "first_due_at": due_at,
        "service_due_at": service_due_at,
    }


def _limit(edition: Any, case: str) -> Limit:
    stated = term_for(content_from(edition.content), case)
    if stated is not None:
        return limit_of_catalogue(stated["value"], stated["unit"])
    if edition.is_declaration:
        return SAME_DAY
    raise Refusal("dossier.no_term")


def opening_data(agency: Agency, edition: Any, channel: Channel, papers: Sequence[PaperIn]) -> dict[str, Any]:
    """The data of the first event: whose dossier, the edition pinned, the channel, the papers by name and
    hash."""
    return {
        "agency": agency.code,
        "edition_id": edition.pk,
        "sector_id": edition.sector_id,
        "channel": channel.value,
        "is_declaration": edition.is_declaration,
        "is_digitised": bool(papers) and all(is_digital(paper) for paper in papers),
        "papers": [
            {"name": paper.name, "received": paper.is_received, "sha256": paper.file.get("sha256", "")}
            for paper in papers
        ],
    }


def is_digital(paper: PaperIn) -> bool:
    """Whether the paper needs no copy any more: it has a file, or is itself a filled-in form."""
    return bool(paper.file.get("sha256")) or paper.kind == DECLARED


def save_papers(
    dossier: Dossier, papers: Sequence[PaperIn], *, actor: Actor, at: datetime, remark: str = ""
) -> None:
    """Store the checklist (one statement), and tell where files came with it (one more)."""
    Paper.objects.bulk_create(
        Paper(
            dossier=dossier,
            position=place,
            name=paper.name,
            kind=paper.kind,
            copies=paper.copies,
            is_received=paper.is_received,
            original_seen=paper.original_seen,
            valid_until=paper.valid_until,
            remark=remark,
            file_name=paper.file.get("name", ""),
            file_kind=paper.file.get("kind", ""),
            file_size=paper.file.get("size"),
            file_sha256=paper.file.get("sha256", ""),
            file_look=paper.file.get("look", ""),
            taken_from_id=paper.file.get("from"),
        )
        for place, paper in enumerate(papers, start=1)
    )
    if any(paper.file.get("sha256") for paper in papers):
        by = actor.name if actor.person_id else ""
        publish(FilesCame(dossier.pk, by, actor.person_id, at), at=at)
