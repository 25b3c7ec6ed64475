"""Dossiers of Lan with a form: one waits for marked answers and a paper, one for leave to change."""

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.demo.eforms import DRAFT_OF
from motcua.demo.today import Desk
from motcua.demo.words import ANSWERED, MARKS, WISH
from motcua.dossiers.commands.amend_dossier import amend_dossier
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.intake import DECLARED, Declared
from motcua.eforms.models import EditionForm
from motcua.eforms.public import as_asked, form_of, shipped_documents
from motcua.eforms.rules.answers import check_answers
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency
from motcua.procedures.models import Edition
from motcua.procedures.rules.edition import content_from

_KEY = "demo-answers"


@transaction.atomic
def show_answers(agency: Agency, now: datetime) -> int:
    """Make them once; how many there are."""
    title = shipped_documents()[DRAFT_OF]["title"]
    form = EditionForm.objects.filter(title=title, edition__procedure__owner=agency).last()
    if form is None or Dossier.objects.filter(client_key=f"{_KEY}-1").exists():
        return 0
    edition = Edition.objects.select_related("procedure", "sector").get(pk=form.edition_id)
    desk = Desk(agency, None, now)
    _marked(desk, edition)
    _wished(desk, edition)
    return 2


def _received(desk: Desk, edition: Edition, number: int, days: int) -> tuple[Dossier, Any]:
    moments, lan = desk.moments(days, number), desk.people["lan"]
    at = next(moments)
    definition = form_of(edition.pk)
    answers = check_answers(definition, ANSWERED, local_day(at)).answers
    items = [item.name for item in content_from(edition.content).required_items]
    dossier = submit_dossier(
        actor=desk.actor("lan", at),
        at=at,
        agency=desk.agency,
        edition=edition,
        applicant=Applicant(lan.full_name, lan.id_number, lan.phone),
        papers=[
            PaperIn(name, kind=DECLARED if name == definition.stands_for else "digital") for name in items
        ],
        declared=Declared(definition.title, definition.fingerprint, answers, as_asked(definition, answers)),
        client_key=f"{_KEY}-{number}",
    )
    at = next(moments)
    return receive_dossier(actor=desk.actor("binh", at), at=at, code=dossier.code), moments


def _marked(desk: Desk, edition: Edition) -> None:
    dossier, moments = _received(desk, edition, 1, 3)
    paper = dossier.papers.exclude(kind=DECLARED).last()
    at = next(moments)
    ask_supplement(
        actor=desk.actor("binh", at),
        at=at,
        code=dossier.code,
        items=[],
        fields=MARKS["fields"],
        papers={paper.pk: MARKS["paper"]} if paper else {},
        reason=MARKS["reason"],
        letter="11/YCBS-SYT",
    )


def _wished(desk: Desk, edition: Edition) -> None:
    dossier, moments = _received(desk, edition, 2, 2)
    at = next(moments)
    answers = ANSWERED | WISH["answers"]
    amend_dossier(actor=desk.actor("lan", at), at=at, code=dossier.code, answers=answers, note=WISH["note"])
