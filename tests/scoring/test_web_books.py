"""One criterion of a scorebook is changed on screen; every edition stays, and open cycles keep theirs."""

import tomllib
from decimal import Decimal

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.html import parsed, words

from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.scoring.commands.keep_book import keep_book
from motcua.scoring.commands.open_cycle import open_cycle
from motcua.scoring.models import BookEdition, Cycle
from motcua.scoring.queries.books import standing_book
from motcua.scoring.rules.book import book_from, shipped_books
from motcua.scoring.rules.book_editing import book_text, function_fault, with_criterion

pytestmark = pytest.mark.django_db
BOOK = "/chi-so/bo/so-y-te/"
AT = moment(4, "10:00")


@pytest.fixture
def here(now):
    now(AT)
    return office()


def as_(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def fields(page):
    """What the form of a criterion holds."""
    form = page.cssselect("main form[method=post]")[0]
    return {name: str(value or "") for name, value in form.form_values() if name != "csrfmiddlewaretoken"}


def place(key):
    return f"{BOOK}tieu-chi/{key}/"


@pytest.mark.parametrize("code", sorted(shipped_books()))
def test_every_criterion_of_a_shipped_book_is_kept_as_it_is_when_nothing_is_typed(here, code):
    mai = as_(here, "mai")
    for key in [one.key for one in book_from(shipped_books()[code]).criteria()][:12]:
        at = f"/chi-so/bo/{code}/tieu-chi/{key}/"
        said = fields(parsed(mai.get(at))) | {"note": "thử"}
        assert "Chưa đổi gì" in words(parsed(mai.post(at, said), 422), "main"), key


def test_text_maximum_function_evidence_and_unit_are_an_edition_with_its_reason(here):
    mai = as_(here, "mai")
    used = open_cycle(
        actor=here.mai, at=AT, agency=here.agency, year=2026, document=shipped_books()["so-y-te"]
    )
    said = fields(parsed(mai.get(place("1.2"))))
    assert (said["max"], said["kind"], said["target"], said["least"]) == ("4", "linear", "100", "80")
    bad = said | {"max": "nhiều", "note": "", "evidence": "Báo cáo năm"}
    wrong = parsed(mai.post(place("1.2"), bad), 422)
    assert "chưa ghi lý do" in words(wrong, "main")
    assert (fields(wrong)["max"], fields(wrong)["evidence"]) == ("nhiều", "Báo cáo năm")
    said |= {"max": "5,5", "kind": "bands", "bands": "95: 5,5\n80: 2", "evidence": "Báo cáo năm"}
    said |= {"responsible": "Thanh tra Sở", "note": "12/QĐ-SYT"}
    page = parsed(mai.post(place("1.2"), said, follow=True))
    assert "Đã ghi bản 1" in words(page, "body")
    told = words(page, ".ledger")
    assert "điểm tối đa: 4 → 5,5" in told
    assert "đổi cách tính điểm" in told
    assert "tài liệu kiểm chứng: – → Báo cáo năm" in told
    one = standing_book(here.agency.path, "so-y-te").told.criterion("1.2")
    assert (one.responsible, one.source) == ("Thanh tra Sở", "plans.done_share")
    assert one.function.bands == ((Decimal(95), Decimal("5.5")), (Decimal(80), Decimal(2)))
    assert TrailEntry.objects.filter(kind="score.book_kept").count() == 1
    assert book_from(Cycle.objects.get(pk=used.pk).book) == book_from(shipped_books()["so-y-te"])
    again = parsed(mai.post(place("1.2"), said | {"max": "6"}), 422)
    assert "Có người vừa sửa" in words(again, "main")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": "bands", "bands": ""}, "chưa có ngưỡng nào"),
        ({"kind": "bands", "bands": "cao: 2"}, "“cao: 2” không hiểu"),
        ({"kind": "bands", "bands": "95: 9"}, "có mức lớn hơn điểm tối đa"),
        ({"kind": "choice", "choices": "tốt 2"}, "“tốt 2” không hiểu"),
        ({"kind": "linear", "target": "0"}, "phải lớn hơn 0"),
        ({"kind": "linear", "target": "80", "least": "90"}, "ngưỡng dưới lớn hơn"),
        ({"kind": "deduction", "each": ""}, "mỗi lần trừ phải lớn hơn 0"),
        ({"kind": "mix", "weights": "một"}, "Cách nhau dấu chấm phẩy"),
        ({"kind": "survey", "scale": ""}, "chưa có câu trả lời nào"),
        ({"kind": "given", "floor": "9"}, "điểm thấp nhất lớn hơn"),
        ({"max": "0"}, "sai ở mục"),
        ({"max": "NaN"}, "sai ở mục"),
        ({"max": "Infinity"}, "sai ở mục"),
    ],
)
def test_numbers_that_cannot_be_scored_by_are_refused_and_what_was_typed_stays(here, typed, said):
    mai = as_(here, "mai")
    told = fields(parsed(mai.get(place("1.2")))) | {"note": "12/QĐ-SYT"} | typed
    page = parsed(mai.post(place("1.2"), told), 422)
    assert said in words(page, "main")
    assert {name: fields(page).get(name, "").strip() for name in typed} == typed
    assert not BookEdition.objects.exists()


def test_the_file_and_the_next_cycle_say_what_stands(here):
    mai = as_(here, "mai")
    told = fields(parsed(mai.get(place("1.1")))) | {"name": "Tên mới", "note": "12/QĐ-SYT"}
    parsed(mai.post(place("1.1"), told, follow=True))
    text = mai.get("/chi-so/bo/so-y-te.toml").content.decode()
    assert book_from(tomllib.loads(text)).criterion("1.1").name == "Tên mới"
    parsed(mai.post("/chi-so/mo/", {"book": "so-y-te", "year": "2026"}, follow=True))
    assert book_from(Cycle.objects.get().book).criterion("1.1").name == "Tên mới"


@pytest.mark.parametrize("code", sorted(shipped_books()))
def test_a_book_comes_back_from_its_own_file_as_it_was(code):
    document = shipped_books()[code]
    told = book_from(document)
    assert book_from(tomllib.loads(book_text(document))) == told
    assert {function_fault(one.function) for one in told.criteria()} == {""}


def test_without_a_reason_or_by_who_does_not_run_cycles_nothing_is_kept(here):
    document = with_criterion(
        shipped_books()["so-y-te"], "1.1", {"name": "Khác", "max": 2, "function": {"kind": "yes_no"}}
    )

    def keep(who, note="12/QĐ-SYT"):
        keep_book(actor=who, at=AT, agency=here.agency, document=document, note=note)

    for code, who, note in (("score.forbidden", here.tuan, "a"), ("edition.no_reason", here.mai, " ")):
        with pytest.raises(Refusal) as no:
            keep(who, note)
        assert no.value.code == code
    keep(here.mai)
    with pytest.raises(Refusal) as no:
        keep(here.mai)
    assert no.value.code == "edition.same"
    assert as_(here, "tuan").get(place("1.1")).status_code == 403
    assert parsed(as_(here, "tuan").get(BOOK)).cssselect("main table a") == []


def test_the_table_of_books_says_edition_scope_use_and_state(here):
    mai = as_(here, "mai")
    book = shipped_books()["so-y-te"]
    open_cycle(actor=here.mai, at=AT, agency=here.agency, year=2026, document=book)
    told = fields(parsed(mai.get(place("1.1")))) | {"name": "Tên mới", "note": "12/QĐ-SYT"}
    parsed(mai.post(place("1.1"), told, follow=True))
    page = parsed(mai.get("/chi-so/"))
    rows = {
        cells[0]: cells[1:]
        for row in page.cssselect("table[aria-labelledby=bo] tbody tr")
        for cells in [[words(cell, "*") for cell in row.cssselect("td")]]
    }
    assert len(rows) == len(shipped_books())
    own = rows[book["title"]]
    assert own[2:5] == ["bản 1, 04/03/2026", here.agency.name, "1 kỳ, mới nhất 2026"]
    assert "đang chấm năm nay" in own[5]
    old = next(cells for title, cells in rows.items() if "năm 2020" in title)
    assert old[2:5] == ["có sẵn", "mọi cơ quan", "chưa"]
    assert "ngoài thời gian dùng" in old[5]
