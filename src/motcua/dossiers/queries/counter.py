"""What the counter asks: who the person is from earlier dossiers, and which procedures come most."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.dossiers.models import AwayIntake, Dossier
from motcua.dossiers.rules.id_card import Sought
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.procedures.public import Edition, edition_for

LATEST = 400
"""From so many of the latest dossiers follows what is most used."""
CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person as an earlier dossier of the same agency has one, or as the card in hand says."""

    name: str
    id_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    code: str = ""
    received_at: datetime | None = None

    def typed(self) -> dict[str, str]:
        """The fields of the form that it fills."""
        keys = ("name", "id_number", "phone", "email", "address")
        return {key: value for key in keys if (value := getattr(self, key))}


def known_people(agency_id: int, wanted: Sought) -> list[KnownPerson]:
    """People of the agency's dossiers with that number or telephone, the newest dossier of each first (one
    query). What a card says goes before what a dossier says."""
    found: dict[tuple[str, str], KnownPerson] = {}
    if not wanted.is_empty:
        same = Q(applicant_id__in=wanted.numbers)
        if wanted.phone:
            same |= Q(phone=wanted.phone)
        rows = Dossier.objects.filter(same, ~Q(applicant_id="") | ~Q(phone=""), agency=agency_id)
        for row in rows.order_by("-id")[:60]:
            person = KnownPerson(
                row.applicant,
                row.applicant_id,
                row.phone,
                row.email,
                row.address,
                row.code,
                row.received_at or row.submitted_at,
            )
            found.setdefault((row.applicant_folded, row.applicant_id), person)
    people = list(found.values())[:CANDIDATES]
    card = wanted.card
    if card is None:
        return people
    latest = next(iter(people), KnownPerson(card.name))
    return [
        KnownPerson(
            card.name,
            card.number,
            latest.phone,
            latest.email,
            card.address or latest.address,
            latest.code,
            latest.received_at,
        )
    ]


def most_used(agency_id: int) -> Counter[int]:
    """Edition id to how many of the agency's latest dossiers are under it (one query)."""
    latest = Dossier.objects.filter(agency=agency_id, received_at__isnull=False).order_by("-received_at")
    return Counter(latest.values_list("edition_id", flat=True)[:LATEST])


def edition_at(agency: object, procedure: str, day: date) -> Edition:
    """The edition a dossier of that day is taken in under, or ``procedure.not_found``."""
    edition = edition_for(agency, procedure, day)
    if edition is None:
        raise Refusal("procedure.not_found", code=procedure)
    return edition


def away_intakes(actor: Actor, *, limit: int = 100) -> tuple[list[AwayIntake], list[AwayIntake]]:
    """Dossiers that desks of the actor took in for others, and that others took in for them, whose papers
    are still on the way; the earliest due first (two queries)."""
    mine = actor.agency_ids()
    open_ = AwayIntake.objects.filter(papers_arrived_at=None).select_related(
        "dossier__agency", "dossier__edition", "agency"
    )
    out = open_.filter(agency__in=mine).order_by("papers_due_at", "id")
    into = open_.filter(dossier__agency__in=mine).order_by("papers_due_at", "id")
    return list(out[:limit]), list(into[:limit])
