"""Criteria and areas come, go and move on screen; what is refused is said and what was typed stays."""

from decimal import Decimal

import pytest
from tests.cast import moment, office
from tests.html import parsed, words
from tests.scoring.test_web_books import BOOK, as_, fields, place

from motcua.foundation.trail.models import TrailEntry
from motcua.scoring.commands.open_cycle import open_cycle
from motcua.scoring.models import BookEdition, Cycle
from motcua.scoring.queries.books import standing_book
from motcua.scoring.rules.book import book_from, shipped_books

pytestmark = pytest.mark.django_db
NEW, AREAS, TOTAL = f"{BOOK}tieu-chi/", f"{BOOK}linh-vuc/", f"{BOOK}thang-diem/"
AT = moment(4, "10:00")


@pytest.fixture
def here(now):
    now(AT)
    return office()


@pytest.fixture
def mai(here):
    return as_(here, "mai")


def stands(here):
    return standing_book(here.agency.path, "so-y-te").told


def keys(here, area):
    return [one.key for one in stands(here).area(area).criteria]


def drop(page):
    """What the second form of a page holds."""
    form = page.cssselect("main form[method=post]")[1]
    return {name: str(value or "") for name, value in form.form_values()} | {"verb": "drop"}


def test_a_criterion_is_added_where_it_belongs_and_a_cycle_that_is_open_keeps_its_book(here, mai):
    book = shipped_books()["so-y-te"]
    used = open_cycle(actor=here.mai, at=AT, agency=here.agency, year=2026, document=book)
    said = fields(parsed(mai.get(f"{NEW}?linh-vuc=1")))
    assert (said["key"], said["place"]) == ("1.7", "1:1.6")
    said |= {"name": "Đối thoại với người dân", "max": "1,5", "place": "1:1.2", "note": "12/QĐ-SYT"}
    said |= {"kind": "bands", "bands": "2: 1,5\n1: 0,5", "floor": "0", "evidence": "Biên bản đối thoại"}
    page = parsed(mai.post(NEW, said, follow=True))
    assert "Đã ghi bản 1" in words(page, "body")
    assert "Thêm 1.7 “Đối thoại với người dân”" in words(page, ".ledger")
    assert "Cả bộ 101,5 điểm, thang 100: thừa 1,5" in words(page, "main")
    one = stands(here).criterion("1.7")
    assert (one.maximum, one.evidence, one.function.bands[0]) == (
        Decimal("1.5"),
        "Biên bản đối thoại",
        (Decimal(2), Decimal("1.5")),
    )
    assert keys(here, "1")[:4] == ["1.1", "1.2", "1.7", "1.3"]
    assert book_from(Cycle.objects.get(pk=used.pk).book) == book_from(book)
    entry = TrailEntry.objects.get(kind="score.book_kept")
    assert (entry.facts["number"], entry.facts["note"]) == (1, "12/QĐ-SYT")
    again = {"book": "so-y-te", "year": "2027"}
    page = parsed(mai.post("/chi-so/mo/", again), 422)
    assert "Bộ cộng được 101,5 điểm, thang điểm là 100" in words(page, "main")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"key": "2.1"}, "Mã 2.1 đã có: “"),
        ({"key": "1/7"}, "Mã “1/7” không dùng được"),
        ({"key": ""}, "chưa ghi mã"),
        ({"max": ""}, "chưa ghi điểm tối đa"),
        ({"max": "ba"}, "ba"),
        ({"max": "0"}, "sai ở mục 1.7"),
        ({"max": "1e99999999"}, "sai ở mục 1.7"),
        ({"note": ""}, "chưa ghi lý do"),
        ({"name": ""}, "chưa ghi tên tiêu chí"),
        ({"kind": "deduction", "each": ""}, "mỗi lần trừ phải lớn hơn 0"),
        ({"place": "1:9.9"}, "chỗ này vừa bị bỏ"),
    ],
)
def test_what_is_refused_is_said_and_what_was_typed_stays(here, mai, typed, said):
    told = fields(parsed(mai.get(f"{NEW}?linh-vuc=1")))
    told |= {"name": "Đối thoại", "max": "1,5", "evidence": "Biên bản", "note": "12/QĐ-SYT"} | typed
    page = parsed(mai.post(NEW, told), 422)
    assert said in words(page, "main [role=alert]")
    kept = fields(page)
    kept.pop("place"), told.pop("place")  # a place that is gone cannot be kept
    assert {name: kept.get(name, "").strip() for name in told} == {
        name: value.strip() for name, value in told.items()
    }
    assert not BookEdition.objects.exists()


def test_a_criterion_moves_to_another_area_and_its_words_are_not_touched(here, mai):
    before = stands(here).criterion("1.2")
    said = fields(parsed(mai.get(place("1.2")))) | {"place": "2:2.1", "note": "12/QĐ-SYT"}
    page = parsed(mai.post(place("1.2"), said, follow=True))
    assert [words(one, "*") for one in page.cssselect(".ledger small")] == [
        f"Chuyển 1.2 “{before.name}”: lĩnh vực 1, sau 1.1 → lĩnh vực 2, sau 2.1."
    ]
    assert keys(here, "2")[:2] == ["2.1", "1.2"]
    assert stands(here).criterion("1.2").function == before.function
    assert "đúng thang 100" in words(page, "main")


def test_a_criterion_is_dropped_with_a_reason_and_who_was_writing_in_it_loses_nothing(here, mai):
    page = parsed(mai.get(place("1.2")))
    typing = fields(page) | {"evidence": "Báo cáo năm", "note": "12/QĐ-SYT"}
    assert "Bỏ thì cả bộ 96 điểm, thang 100: thiếu 4" in words(page, "main details")
    gone = drop(page)
    assert "chưa ghi lý do" in words(parsed(mai.post(place("1.2"), gone), 422), "main [role=alert]")
    after = parsed(mai.post(place("1.2"), gone | {"note": "13/QĐ-SYT"}, follow=True))
    assert "Bỏ 1.2 “" in words(after, ".ledger")
    assert "1.2" not in keys(here, "1")
    late = parsed(mai.post(place("1.2"), typing), 422)
    assert "vừa bị người khác bỏ" in words(late, "main [role=alert]")
    assert late.cssselect("main form")[0].get("action") == NEW
    kept = fields(late)
    assert (kept["key"], kept["evidence"], kept["target"]) == ("1.2", "Báo cáo năm", "100")
    parsed(mai.post(NEW, kept, follow=True))
    assert stands(here).criterion("1.2").evidence == "Báo cáo năm"


def test_who_adds_to_a_book_that_moved_meanwhile_is_told_once_and_then_it_is_kept(here, mai):
    said = fields(parsed(mai.get(NEW))) | {"name": "Thứ hai", "max": "1", "note": "12/QĐ-SYT"}
    parsed(mai.post(NEW, said | {"key": "9.8", "name": "Thứ nhất"}, follow=True))
    page = parsed(mai.post(NEW, said), 422)
    assert "Có người vừa sửa" in words(page, "main [role=alert]")
    parsed(mai.post(NEW, fields(page), follow=True))
    assert {stands(here).criterion(key).name for key in ("9.8", said["key"])} == {"Thứ nhất", "Thứ hai"}


def test_an_area_is_added_filled_renamed_and_dropped_when_it_is_empty(here, mai):
    said = fields(parsed(mai.get(AREAS))) | {"key": "10", "name": "Chuyển đổi số", "note": "12/QĐ-SYT"}
    taken = parsed(mai.post(AREAS, said | {"key": "1"}), 422)
    assert "Mã 1 đã có" in words(taken, "main [role=alert]")
    assert fields(taken)["name"] == "Chuyển đổi số"
    page = parsed(mai.post(AREAS, said, follow=True))
    assert "Thêm lĩnh vực 10 “Chuyển đổi số”" in words(page, ".ledger")
    one = fields(parsed(mai.get(place("9.2")))) | {"place": "10:", "note": "12/QĐ-SYT"}
    parsed(mai.post(place("9.2"), one, follow=True))
    page = parsed(mai.get(f"{AREAS}10/"))
    assert not page.cssselect("main details")
    page = parsed(mai.post(f"{AREAS}10/", {"verb": "drop", "note": "12/QĐ-SYT"}), 422)
    assert "còn 1 tiêu chí" in words(page, "main [role=alert]")
    named = fields(parsed(mai.get(f"{AREAS}10/"))) | {"name": "Số hoá", "after": "", "note": "12/QĐ-SYT"}
    page = parsed(mai.post(f"{AREAS}10/", named, follow=True))
    assert "Chuyển lĩnh vực 10 “Số hoá”: sau 9 → đứng đầu." in words(page, ".ledger")
    back = fields(parsed(mai.get(place("9.2")))) | {"place": "9:9.1", "note": "12/QĐ-SYT"}
    parsed(mai.post(place("9.2"), back, follow=True))
    parsed(mai.post(f"{AREAS}10/", drop(parsed(mai.get(f"{AREAS}10/"))) | {"note": "12/QĐ-SYT"}, follow=True))
    assert stands(here) == book_from(shipped_books()["so-y-te"])
    late = parsed(mai.post(f"{AREAS}10/", named), 422)
    assert (fields(late)["key"], fields(late)["name"]) == ("10", "Số hoá")


def test_the_total_is_set_and_a_wrong_one_is_refused(mai):
    said = fields(parsed(mai.get(TOTAL)))
    assert said["total"] == "100"
    for typed in ("0", "-5", "NaN", "1e99999999", "nhiều"):
        page = parsed(mai.post(TOTAL, said | {"total": typed, "note": "12/QĐ-SYT"}), 422)
        assert fields(page)["total"] == typed
    page = parsed(mai.post(TOTAL, said | {"total": "110", "note": "12/QĐ-SYT"}, follow=True))
    assert "Thang điểm của bộ: 100 → 110." in words(page, ".ledger")
    assert "thang 110: thiếu 10" in words(page, "main")
    page = parsed(mai.post(TOTAL, fields(parsed(mai.get(TOTAL))) | {"total": "", "note": "x"}, follow=True))
    assert "Chưa đặt thang điểm" in words(page, "main")


def test_who_does_not_run_cycles_changes_nothing(here):
    tuan, mai = as_(here, "tuan"), as_(here, "mai")
    for at in (NEW, AREAS, f"{AREAS}1/", TOTAL):
        parsed(mai.post(at), 422)
        assert tuan.get(at).status_code == tuan.post(at, {"note": "x"}).status_code == 403
    assert "Thêm tiêu chí" not in words(parsed(tuan.get(BOOK)), "main")
