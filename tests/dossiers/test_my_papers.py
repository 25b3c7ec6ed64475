"""A paper filed once is offered again, used with a record of it, never another person's; repeats are told."""

import io

import pytest
from django.core.cache import cache
from django.test import Client
from PIL import Image
from tests.cast import LAN_APPLIES, moment
from tests.digitisation.pictures import sheet
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Paper
from motcua.dossiers.queries.looks import file_facts
from motcua.foundation.files import Kind, store_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
WHERE = "/nop-ho-so/1.000123/"
DIPLOMA = "Bản sao văn bằng chuyên môn"


@pytest.fixture(autouse=True)
def _files_of_the_test(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()


@pytest.fixture
def filed(office) -> Paper:
    """Lan's diploma in an earlier dossier."""
    kept = store_file(
        io.BytesIO(b"%PDF-1.7\nbang"), name="bằng.pdf", folder="papers", limit_bytes=999, allowed=[Kind.PDF]
    )
    papers = [PaperIn(DIPLOMA, kind="digital", file=file_facts(kept))]
    submit_dossier(
        actor=office.lan,
        at=moment(2, "08:00"),
        agency=office.agency,
        edition=office.edition,
        applicant=LAN_APPLIES,
        papers=papers,
        client_key="truoc",
    )
    return Paper.objects.get()


def signed_in(office, name="lan") -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def sent(client, step, **more):
    page = parsed(client.get(WHERE))
    key = page.cssselect("input[name=client_key]")[0].value
    person = {"name": "Nguyễn Văn Mẫu 001", "id_number": "001099000001", "phone": "0900000418"}
    given = person | {"client_key": key, "delivery": "counter", "buoc": step}
    return client.post(WHERE, given | more, follow=True)


def hidden(page) -> dict[str, str]:
    fields = page.cssselect("main form input[type=hidden]")
    return {field.get("name"): field.value for field in fields if field.get("name") != "csrfmiddlewaretoken"}


def test_it_is_offered_used_again_and_its_uses_stand_in_the_store(office, filed):
    client = signed_in(office)
    assert "Dùng giấy đã nộp trước đây (1)" in words(parsed(client.get(WHERE)), "main")

    page = parsed(sent(client, f"dung-lai:2:{filed.pk}"))
    assert f"lấy từ hồ sơ {filed.dossier.code}" in words(page, "main")
    review = parsed(client.post(WHERE, hidden(page) | person() | {"buoc": "xem-lai", "tep-1": pdf()}))
    client.post(WHERE, hidden(review) | {"buoc": "gui"})

    again = Paper.objects.get(taken_from=filed)
    assert (again.file_sha256, again.name) == (filed.file_sha256, DIPLOMA)
    store = words(parsed(client.get("/giay-to-cua-toi/")), "main")
    assert f"{again.dossier.code} 02/03/2026, dùng lại" in store
    assert f"{filed.dossier.code} 02/03/2026, nộp mới" in store


def person() -> dict[str, str]:
    return {"name": "Nguyễn Văn Mẫu 001", "id_number": "001099000001", "phone": "0900000418"} | {
        "delivery": "counter"
    }


def test_it_can_be_taken_out_again(office, filed):
    client = signed_in(office)
    page = parsed(sent(client, f"dung-lai:2:{filed.pk}"))

    emptied = parsed(client.post(WHERE, hidden(page) | person() | {"buoc": "bo-tep:2"}, follow=True))

    assert hidden(emptied)["da-gui-2"] == ""


def test_nobody_uses_another_persons_paper(office, filed):
    filed.dossier.submitter = office.people["binh"]
    filed.dossier.save(update_fields=["submitter"])

    page = words(parsed(sent(signed_in(office), f"dung-lai:2:{filed.pk}"), status=422), "main")

    assert "bằng.pdf" not in page
    assert "Dùng giấy đã nộp trước đây" not in page


def test_files_that_are_the_same_or_look_the_same_are_pointed_out(office):
    first, second = io.BytesIO(), io.BytesIO()
    scan = Image.open(io.BytesIO(sheet())).convert("RGB")
    scan.save(first, "PNG")
    scan.save(second, "JPEG", quality=40)
    first.seek(0)
    second.seek(0)
    first.name, second.name = "mot.png", "hai.jpg"

    said = words(parsed(sent(signed_in(office), "luu", **{"tep-1": first, "tep-2": second})), "main")

    assert "Trông gần giống tệp ở mục 1" in said
