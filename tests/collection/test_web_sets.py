"""A set is changed on screen and by its file; every edition stays, and open rounds keep theirs."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cast import moment
from tests.collection.making import AT, BOOK, approved, collected, tree
from tests.collection.test_web_collection import as_
from tests.html import parsed, words

from motcua.collection.commands.keep_set import keep_set
from motcua.collection.models import Round, SetEdition
from motcua.collection.queries.sets import standing_set
from motcua.collection.register.set_files import set_document
from motcua.collection.rules.set_editing import differences, with_indicator, without_indicator
from motcua.collection.rules.set_text import set_text
from motcua.collection.rules.sets import set_from, shipped_sets
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db
SET = "/thu-thap/bo/tai-chinh/"


@pytest.fixture
def here(now):
    now(moment(4, "10:00"))
    return tree()


def base(page):
    return page.cssselect("input[name=based_on]")[0].get("value")


def fields(page):
    """What the form of an indicator holds."""
    form = page.cssselect("main form[method=post]")[0]
    return {name: str(value or "") for name, value in form.form_values() if name != "csrfmiddlewaretoken"}


def test_an_officer_changes_a_target_adds_a_figure_and_a_round_asks_it(here):
    mai = as_(here.above, "mai")
    page = parsed(mai.get(f"{SET}chi-tieu/paid_share/"))
    told = fields(page)
    assert (told["target"], told["part"], "kind" in told) == ("95", "paid", False)
    bad = told | {"verb": "keep", "target": "chín", "note": ""}
    wrong = parsed(mai.post(f"{SET}chi-tieu/paid_share/", bad), 422)
    assert "viết số như" in words(wrong, "main")
    assert "chưa ghi lý do" in words(wrong, "main")
    assert fields(wrong)["target"] == "chín"
    told |= {"verb": "keep", "target": "97,5", "definition": "Định nghĩa của Sở", "note": "12/QĐ-SYT"}
    page = parsed(mai.post(f"{SET}chi-tieu/paid_share/", told, follow=True))
    assert "Đã ghi bản 1" in words(page, "body")
    assert "mục tiêu: 95 → 97,5" in words(page, ".ledger")
    again = parsed(mai.post(f"{SET}chi-tieu/paid_share/", told | {"target": "99"}), 422)
    assert "Có người vừa sửa" in words(again, "main")

    new = {"verb": "keep", "name": "Số dự án chậm", "kind": "count", "direction": "lower", "after": "paid"}
    new |= {"note": "12/QĐ-SYT", "based_on": base(parsed(mai.get(f"{SET}chi-tieu/")))}
    page = parsed(mai.post(f"{SET}chi-tieu/", new, follow=True))
    assert "Thêm chỉ tiêu “Số dự án chậm”" in words(page, ".ledger")
    sent = {"set_code": "tai-chinh", "period": "year", "year": "2026", "agencies": here.below.agency.code}
    mai.post("/thu-thap/mo/", sent)
    asked = set_from(Round.objects.get().indicators)
    keys = [one.key for one in asked.indicators]
    assert keys[keys.index("paid") + 1] == "so_du_an_cham"
    assert str(asked.indicator("paid_share").target) == "97.5"
    assert "Số dự án chậm" in words(parsed(as_(here.below, "mai").get(SET)), "main table"), "below it is seen"
    assert SetEdition.objects.count() == TrailEntry.objects.filter(kind="collection.set_kept").count() == 2


def test_what_a_share_or_a_check_needs_is_not_left_out_before_they_are(here):
    mai = as_(here.above, "mai")
    gone = {"verb": "drop", "note": "Không dùng"}
    page = parsed(mai.post(f"{SET}chi-tieu/planned/", gone), 422)
    assert "Còn 1 tỷ lệ, 1 điều kiểm tra" in words(page, "main")
    mai.post(f"{SET}sua/", gone | {"place": "2"})
    mai.post(f"{SET}chi-tieu/paid_share/", gone)
    page = parsed(mai.post(f"{SET}chi-tieu/planned/", gone, follow=True))
    assert "Bỏ chỉ tiêu “Vốn kế hoạch được giao”" in words(page, ".ledger")
    bad = {"verb": "check", "check": "part", "parts": ["paid"], "whole": "paid", "note": "x"}
    assert "Tổng không được" in words(parsed(mai.post(f"{SET}sua/", bad), 422), "main")
    page = parsed(mai.post(f"{SET}sua/", bad | {"whole": "assets"}, follow=True))
    assert "“Đã giải ngân” không lớn hơn “Giá trị tài sản" in words(page, "main")


def test_a_set_comes_in_by_its_file_after_a_look(here):
    mai = as_(here.above, "mai")
    text = mai.get("/thu-thap/bo/tai-chinh.toml").content.decode()
    own = re.sub(r"target = 95", "target = 90", text)
    broken = {"file": SimpleUploadedFile("bo.toml", b"title = [")}
    assert "không phải tệp TOML" in words(parsed(mai.post("/thu-thap/nap-bo/", broken), 422), "main")
    page = parsed(mai.post("/thu-thap/nap-bo/", {"file": SimpleUploadedFile("bo.toml", own.encode())}))
    assert "mục tiêu: 95 → 90" in words(page, "main")
    assert not SetEdition.objects.exists(), "a look keeps nothing"
    kept = {"text": page.cssselect("textarea")[0].text, "based_on": base(page), "note": "Theo 9/KH-SYT"}
    assert "Đã ghi bản 1" in words(parsed(mai.post("/thu-thap/nap-bo/", kept, follow=True)), "body")
    mine = mai.get("/thu-thap/bo/tai-chinh.toml").content
    assert set_from(set_document(mine, file="a")) == standing_set(here.above.agency.path, "tai-chinh").told
    fresh = re.sub('code = "tai-chinh"', 'code = "tai-chinh-so"', own)
    page = parsed(mai.post("/thu-thap/nap-bo/", {"file": SimpleUploadedFile("b.toml", fresh.encode())}))
    assert "Bộ mới “Tài chính công”" in words(page, "main")
    assert as_(here.above, "son").get("/thu-thap/nap-bo/").status_code == 403


def test_every_shipped_set_survives_the_way_out_and_in():
    for document in shipped_sets().values():
        told = set_from(document)
        assert set_from(set_document(set_text(document).encode(), file="a")) == told
        more = with_indicator(document, {"name": "Năm\u007f “mới”\n", "kind": "count", "change": "12.5"})
        again = set_from(set_document(set_text(more).encode(), file="a"))
        assert again == set_from(more)
        [added] = differences(told, again)
        assert added.act == "added"
        assert without_indicator(more, again.indicators[-1].key) == document | {
            "indicators": list(document["indicators"])
        }


def test_an_edition_of_nothing_new_and_one_of_somebody_else_are_refused(here):
    keep = {"at": AT, "agency": here.above.agency, "note": "x"}
    with pytest.raises(Refusal, match="edition.same"):
        keep_set(actor=here.above.mai, document=shipped_sets()["tai-chinh"], **keep)
    with pytest.raises(Refusal, match="collection.asking.forbidden"):
        keep_set(actor=here.below.mai, document=BOOK, **keep)


def test_what_stands_out_is_seen_by_who_fills_in_and_by_who_approves(here, now):
    below = here.below.agency.code
    approved(here.below.son, here.above.mai, collected(here.above, below).returns.get())
    days = [moment(day, month=month).date() for day, month in ((1, 3), (30, 6), (6, 7))]
    later = dict(zip(("starts", "ends", "due"), days, strict=True))
    second = collected(here.above, below, **later).returns.get()
    son, mai = as_(here.below, "son"), as_(here.above, "mai")
    typed = {"so-staff": "76", "so-men": "42", "so-women": "34", "so-minorities": "2"}
    page = parsed(son.post(f"/thu-thap/phieu/{second.pk}/luu/", typed, follow=True))
    assert "khác hẳn kỳ trước" in words(page, "main table")
    typed["gt-staff"] = "Nhận người của huyện"
    son.post(f"/thu-thap/phieu/{second.pk}/gui/", typed)
    page = parsed(mai.get(f"/thu-thap/phieu/{second.pk}/"))
    assert "3 số cần xem trước khi duyệt" in words(page, "main")
    assert "76, kỳ trước 38, khác hẳn kỳ trước. Giải trình: Nhận người" in words(page, "main")


def test_the_table_of_sets_says_edition_scope_use_and_state(here):
    mai = as_(here.above, "mai")
    told = fields(parsed(mai.get(f"{SET}chi-tieu/paid_share/")))
    told |= {"verb": "keep", "target": "97,5", "note": "12/QĐ-SYT"}
    parsed(mai.post(f"{SET}chi-tieu/paid_share/", told, follow=True))
    rows = {
        words(row, "td"): [words(cell, "*") for cell in row.cssselect("td")[1:]]
        for row in parsed(mai.get("/thu-thap/")).cssselect("table[aria-labelledby=bo] tbody tr")
    }
    assert len(rows) == len(shipped_sets())
    own = rows[shipped_sets()["tai-chinh"]["title"]]
    assert own[1:4] == ["bản 1, 04/03/2026", here.above.agency.name, "chưa"]
    assert sum("mọi cơ quan" in cells for cells in rows.values()) == len(rows) - 1
