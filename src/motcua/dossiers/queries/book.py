"""The register of an agency between two days: what was received, with every date the form asks for."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from django.db.models import QuerySet

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.timeliness import is_late
from motcua.dossiers.slips.book import BookHead, BookRow
from motcua.dossiers.slips.forms import Slip, form_in_force
from motcua.dossiers.words.acts import state_words
from motcua.dossiers.words.desk import DELIVERIES
from motcua.dossiers.words.slips import BOOK
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY, day_start
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor, Agency, Role

CHUNK = 500
READERS = frozenset({Role.ONE_STOP, Role.CLERK, Role.DIRECTOR, Role.INSPECTOR, Role.PROCEDURE_CONTROL})
"""Who may open a register of names and addresses: those who keep it, answer for it or inspect it."""


def book_agencies(actor: Actor) -> list[Agency]:
    """Agencies whose register the person may open (one query); refuses ``book.forbidden`` where none."""
    posts = [post for post in actor.posts if post.role in READERS]
    if not posts:
        raise Refusal("book.forbidden")
    below = [post.agency_path for post in posts if post.role in (Role.DIRECTOR, Role.INSPECTOR)]
    own = {post.agency_id for post in posts}
    found = Agency.objects.order_by("path")
    return [one for one in found if one.pk in own or any(one.path.startswith(path) for path in below)]


def book_dossiers(agency: Agency, first: date, last: date) -> QuerySet[Dossier]:
    """Received between the two days, both included, in order of receipt."""
    rows = Dossier.objects.filter(
        agency=agency, received_at__gte=day_start(first), received_at__lt=day_start(last + ONE_DAY)
    )
    return rows.order_by("received_at", "id")


def book_rows(agency: Agency, rows: QuerySet[Dossier], *, start: int = 1) -> Iterator[BookRow]:
    """The lines of the register, read in chunks (two statements each)."""
    dossiers = rows.select_related("edition", "unit").iterator(chunk_size=CHUNK)
    number = start
    while chunk := list(islice(dossiers, CHUNK)):
        handed, taken = _moments(chunk)
        for dossier in chunk:
            yield _row(number, dossier, agency, handed.get(dossier.pk), taken.get(dossier.pk, ""))
            number += 1


def book_head(agency: Agency, first: date, last: date, made_on: date) -> BookHead:
    """Whose register and of which days; the form is the one in force on the last."""
    return BookHead(
        authority=agency.parent_body or agency.name,
        desk=agency.name,
        place=agency.place,
        span=BOOK["span"].format(first=day_words(first), last=day_words(last)),
        made_on=made_on,
        form=form_in_force(Slip.BOOK, last),
    )


def _moments(chunk: list[Dossier]) -> tuple[dict[int, Event], dict[int, str]]:
    handed: dict[int, Event] = {}
    taken: dict[int, str] = {}
    kinds = ("dossier.handed_over", "dossier.returned")
    events = Event.objects.filter(dossier__in=[one.pk for one in chunk], kind__in=kinds).order_by("id")
    for event in events:
        if event.kind == "dossier.handed_over":
            handed.setdefault(event.dossier_id, event)
        else:
            taken[event.dossier_id] = event.facts.get("given_to", "")
    return handed, taken


def _row(number: int, dossier: Dossier, agency: Agency, handed: Event | None, taken: str) -> BookRow:
    return BookRow(
        number=number,
        code=dossier.code,
        procedure=dossier.edition.name,
        sets=int(dossier.edition.content.get("sets") or 1),
        applicant=dossier.applicant,
        contact=", ".join(part for part in (dossier.address, dossier.phone) if part),
        resolves=dossier.unit.name if dossier.unit else agency.name,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        handed_over_at=handed.happened_at if handed else None,
        result_at=dossier.finished_at if not dossier.ended_without_result else None,
        returned_at=dossier.returned_at,
        delivery=DELIVERIES.get(dossier.delivery, DELIVERIES[""]),
        taken_by=(taken or dossier.applicant) if dossier.returned_at else "",
        note=_note(dossier),
    )


def _note(dossier: Dossier) -> str:
    if dossier.late_letter:
        return BOOK["apologised"].format(letter=dossier.late_letter)
    ended, due = dossier.finished_at, dossier.due_at
    if ended and due and is_late(due, ended, dossier.paused_at, ended):
        return BOOK["late"]
    if dossier.supplement_count and dossier.paused_at:
        return BOOK["asked"]
    return "" if dossier.returned_at else state_words(dossier).capitalize()
