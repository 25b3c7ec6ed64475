"""My data: everything of mine in one archive, nothing of anybody else's; who opened my papers."""

import json
import zipfile
from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import FORM, LAN_APPLIES, moment
from tests.html import parsed
from tests.scans import PDF

from motcua.dossiers.commands.read_paper import read_paper
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Paper
from motcua.dossiers.rules.intake import PAPER_FOLDER, Applicant, PaperIn
from motcua.foundation.files import Kind, store_file
from motcua.foundation.trail.models import TrailEntry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture(autouse=True)
def _files_of_the_test(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()


def filed(office, who, applicant):
    kept = store_file(
        BytesIO(PDF), name="bằng.pdf", folder=PAPER_FOLDER, limit_bytes=9999, allowed=[Kind.PDF]
    )
    file = {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}
    papers = [FORM, PaperIn("Bản sao văn bằng chuyên môn", kind="digital", file=file)]
    facts = {"agency": office.agency, "edition": office.edition, "applicant": applicant}
    return submit_dossier(actor=who, at=moment(2), papers=papers, **facts)


@pytest.fixture
def lan(office):
    client = Client()
    client.force_login(office.people["lan"])
    return client


def test_the_archive_holds_everything_of_mine_and_nothing_of_others(office, lan):
    from motcua.organisation.models import Person
    from motcua.organisation.public import actor_of

    mine = filed(office, office.lan, LAN_APPLIES)
    other = Person.objects.create_person(username="khac", password="x", full_name="Nguyễn Văn Mẫu 900")
    theirs = filed(office, actor_of(other, moment(2).date()), Applicant(name="Nguyễn Văn Mẫu 900"))
    answer = lan.post("/du-lieu-cua-toi/tai-ve/")
    archive = zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content)))
    place = f"giay-to/{mine.code}/02-bằng.pdf"
    assert archive.read(place) == PDF
    dossiers = json.loads(archive.read("dossiers.json"))
    assert [one["code"] for one in dossiers] == [mine.code]
    assert dossiers[0]["events"][0]["kind"] == "dossier.submitted"
    whole = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="ignore")
    assert theirs.code not in whole
    assert "Mẫu 900" not in whole
    assert office.people["lan"].password not in whole
    assert TrailEntry.objects.filter(kind="account.exported", actor_id=office.lan.person_id).count() == 1


def test_it_is_made_by_a_form_for_who_is_signed_in_and_five_times_a_day(lan):
    assert lan.get("/du-lieu-cua-toi/tai-ve/").status_code == 405
    assert Client().post("/du-lieu-cua-toi/tai-ve/").status_code == 302
    answers = []
    for _ in range(6):
        answer = lan.post("/du-lieu-cua-toi/tai-ve/")
        answers.append(answer.status_code)
        if answer.streaming:
            b"".join(answer.streaming_content)
    assert answers == [200] * 5 + [429]


def test_who_opened_my_papers_is_told_to_me_alone(office, lan):
    mine = filed(office, office.lan, LAN_APPLIES)
    paper = Paper.objects.filter(dossier=mine).exclude(file_sha256="").get()
    read_paper(actor=office.binh, at=moment(2, "09:30"), code=mine.code, paper_id=paper.pk)
    read_paper(actor=office.lan, at=moment(2, "09:40"), code=mine.code, paper_id=paper.pk)
    rows = parsed(lan.get("/du-lieu-cua-toi/")).cssselect("[aria-labelledby=ai-xem] tbody tr")
    assert len(rows) == 1
    assert "Lê Văn Bình" in rows[0].text_content()
    for other in (Client(), Client()):
        assert "Lê Văn Bình" not in other.get("/du-lieu-cua-toi/").content.decode()
