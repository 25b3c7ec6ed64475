"""A supplement on marked answers: exactly those are asked, the rest stays, and nothing sent is lost."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.eforms.forms import with_form
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.models import Declaration, FormerDeclaration, Paper
from motcua.dossiers.rules.intake import Declared
from motcua.eforms.public import as_asked, form_of
from motcua.eforms.rules.answers import check_answers
from motcua.kernel.time import local_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

TYPED = {
    "ngay_sinh": "01/02/1990",
    "noi_cu_tru": "Phường 1, Trà Vinh",
    "mat": "no",
    "noi": [{"ten": "Nhà thuốc Mẫu", "thang": "18"}],
}
MARKED = {"noi_cu_tru": "Ghi thiếu số nhà", "mat": "Trả lời lại", "noi.0.thang": "Không khớp hợp đồng"}


@pytest.fixture(autouse=True)
def _form_and_files(office, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()
    with_form(office)


def declared(office) -> Declared:
    definition = form_of(office.edition.pk)
    answers = check_answers(definition, TYPED, local_day(moment(2))).answers
    return Declared(definition.title, definition.fingerprint, answers, as_asked(definition, answers))


@pytest.fixture
def code(office) -> str:
    return stages.received(office, declared=declared(office)).code


def signed_in(office, name) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def mark(office, code, **fields):
    remarks = {f"sai-{path}": said for path, said in (fields or MARKED).items()}
    paper = office_paper(code)
    url = f"/ho-so/{code}/yeu-cau-bo-sung/"
    return signed_in(office, "binh").post(
        url, remarks | {f"giay-{paper}": "Ảnh mờ", "reason": "Chưa đủ để giải quyết"}
    )


def office_paper(code) -> int:
    return Paper.objects.filter(dossier__code=code).last().pk


def hidden(page) -> dict[str, str]:
    return {one.get("name"): one.value for one in page.cssselect("main form input[type=hidden]")}


RIGHT = {"q-noi_cu_tru": "12 Phường 1", "q-mat": "no", "q-noi-0-thang": "20", "note": "", "buoc": "gui"}


def test_the_officer_marks_and_the_applicant_answers_just_that(office, code, now):
    now(moment(3, "09:00"))
    officer = signed_in(office, "binh")
    page = parsed(officer.get(f"/ho-so/{code}/yeu-cau-bo-sung/"))
    assert words(page, "label[for='sai-noi.0.thang']") == "Nơi 1: Số tháng"
    assert mark(office, code).status_code == 302

    now(moment(4, "10:00"))
    lan, where = signed_in(office, "lan"), f"/ho-so-cua-toi/{code}/bo-sung/"
    page = parsed(lan.get(where))
    assert words(page, "h1").startswith("Sửa 3 câu, bổ sung 1 giấy tờ")
    names = {one.get("name") for one in page.cssselect("[name^=q-]")}
    assert names == {"q-noi_cu_tru", "q-mat", "q-mat_ngay", "q-noi-0-thang"}
    assert page.cssselect("[name=q-noi_cu_tru]")[0].value == TYPED["noi_cu_tru"]
    assert "Ghi thiếu số nhà" in page.text_content()
    assert "Ảnh mờ" in page.text_content()
    _sends(lan, where, page)
    _both_are_kept(office, code)


def _sends(lan, where, page):
    sent = RIGHT | hidden(page) | {"q-mat": "yes", "q-ngay_sinh": "09/09/1999", "tep-1": pdf()}
    page = parsed(lan.post(where, sent), status=422)
    assert "Mất ngày nào: Chưa ghi câu này." in page.text_content()
    assert page.cssselect("[name=q-noi_cu_tru]")[0].value == "12 Phường 1"
    sent = RIGHT | {"q-mat": "yes", "q-mat_ngay": "01/01/2026"} | hidden(page)
    assert lan.post(where, sent).url == where.removesuffix("bo-sung/")

    again = lan.post(where, sent)
    assert again.status_code == 302
    assert FormerDeclaration.objects.count() == 1


def _both_are_kept(office, code):
    kept = Declaration.objects.get(dossier__code=code)
    assert kept.answers == {
        "ngay_sinh": "1990-02-01",
        "noi_cu_tru": "12 Phường 1",
        "mat": "yes",
        "mat_ngay": "2026-01-01",
        "noi": [{"ten": "Nhà thuốc Mẫu", "thang": "20"}],
        "tong": "20",
    }
    former = FormerDeclaration.objects.get(dossier__code=code)
    assert former.answers == declared(office).answers
    facts = kept.dossier.events.get(seq=former.seq).facts
    assert facts["form"]["answers"] == kept.digest
    assert "12 Phường 1" not in str(facts)

    page = parsed(signed_in(office, "binh").get(f"/ho-so/{code}/"))
    row = next(one for one in page.cssselect("tr") if "Nơi 1: Số tháng" in one.text_content())
    assert [cell.text_content().strip() for cell in row.cssselect("td")] == ["18", "20"]
    rows = page.cssselect("[aria-labelledby=giay-to] tbody tr")
    names = Paper.objects.filter(dossier__code=code).values_list("name", flat=True)
    assert len(rows) == len(set(names)) < len(names)
    mine = parsed(signed_in(office, "lan").get(f"/ho-so-cua-toi/{code}/"))
    assert len(mine.cssselect("[aria-labelledby=giay] li")) == len(rows)


def test_what_was_typed_outlives_the_session(office, code, now):
    now(moment(3, "09:00"))
    mark(office, code, noi_cu_tru="Ghi thiếu số nhà")
    lan, where = signed_in(office, "lan"), f"/ho-so-cua-toi/{code}/bo-sung/"
    fields = hidden(parsed(lan.get(where)))
    lan.logout()

    went = lan.post(where, fields | {"q-noi_cu_tru": "Số 5", "tep-1": pdf(), "buoc": "gui"})
    assert went.status_code == 302
    assert "dang-nhap" in went.url
    lan.post("/dang-nhap/", {"username": "lan", "password": "motcua-demo"})
    page = parsed(lan.get(where))
    assert page.cssselect("[name=q-noi_cu_tru]")[0].value == "Số 5"
    assert page.cssselect("[name=da-gui-1]")[0].value


def test_nobody_else_reaches_the_marked_answers(office, code, now):
    now(moment(3, "09:00"))
    mark(office, code)
    for name in ("hoa", "binh", "dung"):
        assert signed_in(office, name).get(f"/ho-so-cua-toi/{code}/bo-sung/").status_code == 404


def test_a_mark_must_be_on_something_that_was_asked(office, code):
    for facts, refusal in (
        ({"fields": {"khong_co": "x"}}, "supplement.no_such_field"),
        ({"papers": {10**9: "x"}}, "supplement.no_such_paper"),
        ({"fields": {"mat": "x" * 301}}, "supplement.remark_too_long"),
    ):
        with refused(refusal):
            ask_supplement(actor=office.binh, at=moment(3), code=code, items=[], reason="Sai", **facts)
