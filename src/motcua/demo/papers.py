"""A diploma that Lan photographed and sent with two dossiers: the machine read it and knows it again."""

import io
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from motcua.demo.data_files import data
from motcua.demo.today import Desk
from motcua.demo.words import ABSENT, DIPLOMA, HOME
from motcua.digitisation.commands.read_copies import read_copy, waiting_copies
from motcua.digitisation.commands.take_in_files import take_in_files
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.events import FilesCame
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.intake import PAPER_FOLDER
from motcua.foundation.files import Kind, store_file
from motcua.foundation.printing.pdf import render_pdf
from motcua.foundation.scans.pages import pages
from motcua.foundation.scans.recognising import recogniser
from motcua.kernel.time import local_day
from motcua.organisation.models import Absence, Agency
from motcua.organisation.public import plan_absence
from motcua.procedures.rules.edition import content_from

_KEY = "demo-papers"
MOST_BYTES = 5_000_000


def show_papers(agency: Agency, now: datetime) -> int:
    """Make them once, and an absence that is planned; how many there are."""
    desk = Desk(agency, data("today"), now)
    made = _plan_absence(desk)
    if Dossier.objects.filter(client_key=f"{_KEY}-1").exists():
        return made
    photograph = _photographed()
    for number, days in ((1, 4), (2, 0)):
        _file(desk, number, days, photograph)
    by = recogniser(settings.TESSERACT)
    for scan_id in waiting_copies(2):
        read_copy(scan_id=scan_id, by=by)
    return made + 2


def _file(desk: Desk, number: int, days: int, photograph: dict[str, Any]) -> None:
    """The older one is received; the younger waits at the desk, its paper already read."""
    edition, lan = desk.editions[number], desk.people["lan"]
    moments = desk.moments(days, number)
    at = next(moments)
    items = [item.name for item in content_from(edition.content).required_items]
    papers = [PaperIn(name, kind="digital") for name in items[:1]]
    dossier = submit_dossier(
        actor=desk.actor("lan", at),
        at=at,
        agency=desk.agency,
        edition=edition,
        applicant=Applicant(lan.full_name, lan.id_number, lan.phone, address=HOME),
        papers=[*papers, PaperIn(DIPLOMA["paper"], kind="digital", file=photograph)],
        client_key=f"{_KEY}-{number}",
    )
    take_in_files(FilesCame(dossier.pk, lan.full_name, lan.pk, at), at=at)
    if number == 1:
        at = next(moments)
        receive_dossier(actor=desk.actor("binh", at), at=at, code=dossier.code)


def _photographed() -> dict[str, Any]:
    """The facts of the stored picture: grey and a little turned, as a telephone takes one."""
    printed = render_pdf(Path(__file__).with_name("diploma.typ"), DIPLOMA)
    page = next(iter(pages(printed, Kind.PDF, dpi=150)))
    out = io.BytesIO()
    page.convert("L").rotate(0.8, fillcolor=240).save(out, "JPEG", quality=70)
    out.seek(0)
    kept = store_file(
        out, name=DIPLOMA["file"], folder=PAPER_FOLDER, limit_bytes=MOST_BYTES, allowed=[Kind.JPEG]
    )
    return {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}


def _plan_absence(desk: Desk) -> int:
    """Hoa will be away for two days in a week's time, and her head stands in."""
    away, cover = desk.people["hoa"], desk.people["tuan"]
    if not Absence.objects.filter(person=away).exists():
        first = local_day(desk.now) + timedelta(days=7)
        plan_absence(
            actor=desk.actor("tuan", desk.now),
            at=desk.now,
            agency_id=desk.agency.pk,
            person_id=away.pk,
            cover_id=cover.pk,
            starts_on=first,
            ends_on=first + timedelta(days=1),
            reason=ABSENT,
        )
    return 1
