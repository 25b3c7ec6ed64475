"""The declaration forms of the demo: the six that ship, in use at the department; Lan has begun one, and one
is being rewritten."""

from datetime import datetime, timedelta
from typing import Any

from motcua.demo.data_files import data
from motcua.demo.words import DRAFTED, FORM_CHOICES, ITEMS
from motcua.dossiers.commands.save_draft import save_draft
from motcua.dossiers.models import Draft
from motcua.dossiers.queries.receivers import is_filed_online
from motcua.eforms.commands.begin_draft import begin_draft
from motcua.eforms.commands.revise_form import revise_form
from motcua.eforms.models import FormDraft
from motcua.eforms.public import publish_form, shipped_documents
from motcua.eforms.rules.designing import moved
from motcua.eforms.rules.references import Spot
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.name_in_english import name_in_english
from motcua.procedures.commands.translate_names import translate_names
from motcua.procedures.models import Edition
from motcua.procedures.public import content_from, set_service_level
from motcua.procedures.queries.names import names_of
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.shipped import shipped_rows

DRAFT_OF, WRITTEN = "pharmacy-certificate", "food-safety"


def show_forms(agency: Agency, at: datetime) -> int:
    """Put the forms into use at the agency, and keep Lan's draft; run again it changes nothing."""
    names = {code: row.name for row in shipped_rows() for code in (row.code, row.local_code) if code}
    shown = 0
    for key, document in shipped_documents().items():
        edition = _edition(agency, names[document["procedures"][0]], at)
        if edition is None:
            continue
        publish_form(actor=SYSTEM, at=at, edition=edition, document=_fitting(document, edition))
        name_in_english(actor=SYSTEM, at=at, edition_id=edition.pk, name=data("english_names")["forms"][key])
        _online(edition, at)
        shown += 1
        if key == WRITTEN:
            _being_written(edition, at)
        if key == DRAFT_OF:
            _draft(agency, edition, at)
    _names(agency, at)
    return shown


def _names(agency: Agency, at: datetime) -> None:
    """What the office, its units, its fields and its neighbours are called in English."""
    told = data("english_names")["names"]
    for one in (agency, *Agency.objects.filter(name__in=told).exclude(pk=agency.pk)):
        known = {named.name for named in names_of(one).all}
        said = {name: english for name, english in told.items() if name in known}
        translate_names(actor=SYSTEM, at=at, agency=one, names=said)


def _edition(agency: Agency, name: str, at: datetime) -> Edition | None:
    usable = Edition.objects.usable_on(local_day(at)).filter(name=name, procedure__owner=agency)
    return usable.select_related("procedure").order_by("-number").first()


def _fitting(document: dict[str, Any], edition: Edition) -> dict[str, Any]:
    """The form stands for the application that the sample catalogue lists where no source tells it."""
    items = [item["name"] for item in edition.content.get("required_items", ())]
    if document.get("stands_for") or ITEMS[0] not in items:
        return document
    return document | {"stands_for": ITEMS[0]}


def _online(edition: Edition, at: datetime) -> None:
    if not is_filed_online(edition, content_from(edition.content), local_day(at)):
        set_service_level(
            actor=SYSTEM, at=at, procedure_id=edition.procedure_id, level=Level.PARTIAL, valid_from=None
        )


def _being_written(edition: Edition, at: datetime) -> None:
    """A next version of one form with two faults to look at: a choice is gone that a question waits for, and
    a question stands before the one it asks about."""
    if FormDraft.objects.filter(edition=edition).exists():
        return
    document = begin_draft(actor=SYSTEM, at=at, edition_id=edition.pk).document
    first = document["sections"][0]["questions"]
    asked = next(number for number, one in enumerate(first) if one["key"] == "loai_hinh")
    first[asked]["choices"] = [["an_uong", FORM_CHOICES[0]], ["ban_le", FORM_CHOICES[1]]]
    document, _ = moved(document, Spot(0, asked + 1), -1)
    revise_form(actor=SYSTEM, at=at, edition_id=edition.pk, document=document)


def _draft(agency: Agency, edition: Edition, at: datetime) -> None:
    lan = Person.objects.get(username="lan")
    if Draft.objects.filter(person=lan).exists():
        return
    save_draft(
        person_id=lan.pk,
        at=at - timedelta(hours=20),
        agency=agency,
        edition=edition,
        client_key="nhap-trinh-dien",
        typed={
            "person": {"name": lan.full_name, "id_number": lan.id_number, "phone": lan.phone},
            "answers": DRAFTED,
        },
    )
