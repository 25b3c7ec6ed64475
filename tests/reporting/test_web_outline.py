"""The outline changed on screen: looked at with live figures, kept as an edition, refused without a loss."""

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed, words
from tests.reporting.reform import quarter

from motcua.reporting.models import OutlineEdition, PartCall
from motcua.reporting.queries.outlines import standing_outline
from motcua.reporting.rules.reform_outline import shipped_outline

pytestmark = pytest.mark.django_db
PAGE = "/bao-cao/cai-cach/de-cuong/"
RESULTS = f"{PAGE}phan/ket-qua/"


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    found = office()
    stages.finished(found)
    return found


def as_(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def fields(page):
    """What the form of a section holds."""
    form = page.cssselect("main form[method=post]")[0]
    told = {}
    for name, value in form.form_values():
        if name == "writers":
            told.setdefault(name, []).append(value)
        elif name != "csrfmiddlewaretoken":
            told[name] = str(value or "").lstrip("\n")
    return told


def test_the_outline_is_read_with_the_figures_of_a_period_and_the_way_there_is_on_the_reports(here):
    mai = as_(here, "mai")
    listed = parsed(mai.get("/bao-cao/cai-cach/"))
    assert PAGE in [one.get("href") for one in listed.cssselect("main a")]
    page = parsed(mai.get(PAGE))
    assert [words(one, "*") or one.text for one in page.cssselect("main h2")][0].startswith("I. Chỉ đạo")
    assert "Đã giải quyết 1 hồ sơ" in words(page, "main")
    assert page.cssselect("#ky option[selected]")[0].get("value") == "quarter_1-2026"
    before = parsed(mai.get(f"{PAGE}?ky=year-2025"))
    assert "Đã giải quyết 0 hồ sơ" in words(before, "main")
    dung = parsed(as_(here, "dung").get(PAGE))
    assert "Đã giải quyết 1 hồ sơ" in words(dung, "main")
    assert not any("phan/" in one.get("href") for one in dung.cssselect("main a"))
    for who in ("kien", "tuan"):
        assert as_(here, who).get(PAGE).status_code == 403
    for who in ("kien", "dung"):
        assert as_(here, who).get(RESULTS).status_code == 403


def test_figures_are_chosen_by_name_with_their_value(here):
    page = parsed(as_(here, "mai").get(RESULTS))
    chosen = {one.get("value"): one.text for one in page.cssselect("#id_figure option")}
    assert chosen["Hồ sơ đã giải quyết"] == "Hồ sơ đã giải quyết: 1 hồ sơ"
    assert chosen["Tỷ lệ giải quyết trước hạn và đúng hạn"].endswith(": 100,0%")
    assert chosen["Tỷ lệ tồn tại đã khắc phục"].endswith(": chưa có số")
    assert chosen["Ngày cuối kỳ"] == "Ngày cuối kỳ: 14/03/2026"
    typed = fields(page)["sentences"]
    assert "Đã giải quyết [Hồ sơ đã giải quyết] hồ sơ" in typed
    assert "{" not in typed


def test_without_a_script_the_chosen_figure_goes_behind_the_last_sentence(here):
    mai = as_(here, "mai")
    said = fields(parsed(mai.get(RESULTS))) | {"figure": "Hồ sơ đã giải quyết", "writers": ["duoc"]}
    said |= {"title": "Tên đang gõ", "needed": "on", "note": "chưa xong", "after": "", "verb": "chen"}
    page = parsed(mai.post(RESULTS, said))
    told = fields(page)
    assert told["sentences"].endswith(
        "Trong kỳ đã số hoá [Hồ sơ được số hoá khi tiếp nhận] hồ sơ. [Hồ sơ đã giải quyết]"
    )
    assert {name: told.get(name) for name in ("title", "needed", "note", "after", "writers")} == {
        "title": "Tên đang gõ", "needed": "on", "note": "chưa xong", "after": "", "writers": ["duoc"],
    }  # fmt: skip
    assert not OutlineEdition.objects.exists()


def test_it_is_looked_at_before_it_is_kept(here):
    mai = as_(here, "mai")
    said = fields(parsed(mai.get(RESULTS)))
    said |= {"sentences": "Đạt [tỷ lệ giải quyết trước hạn và đúng hạn].\nSửa [Tỷ lệ tồn tại đã khắc phục]."}
    said |= {"after": "nhiem-vu", "writers": ["duoc"], "ky": "quarter_1-2026"}
    look = parsed(mai.post(RESULTS, said | {"verb": "xem"}))
    told = words(look, "section:has(> #xem-thu)")
    assert "Xem thử với số liệu quý I năm 2026" in told
    assert "IV. Kết quả theo các nội dung cải cách" in told
    assert "Đạt 100,0%." in told
    assert "Chưa có số “Tỷ lệ tồn tại đã khắc phục” nên câu này không in" in told
    assert "thu phần viết từ: không có → Phòng Nghiệp vụ Dược" in told
    assert "bỏ câu: Trong kỳ đã số hoá [Hồ sơ được số hoá khi tiếp nhận] hồ sơ." in told
    assert fields(look)["sentences"] == said["sentences"]
    assert not OutlineEdition.objects.exists()
    done = parsed(mai.post(RESULTS, said | {"verb": "ghi", "note": "12/QĐ-SYT"}, follow=True))
    assert "Đã ghi bản 1" in words(done, "body")
    history = words(done, ".ledger")
    assert "12/QĐ-SYT" in history
    assert here.mai.name in history
    assert "thêm câu" in history or "câu:" in history
    one = standing_outline(here.agency.path).told.section("ket-qua")
    assert (one.key, one.writers, one.sentences[0]) == ("IV", ("duoc",), "Đạt {in_time_share}.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"sentences": "Có [Hồ sơ đã giải quyếtt] hồ sơ."}, "gần nhất là “Hồ sơ đã giải quyết”"),
        ({"sentences": "Có [số lạ] hồ sơ."}, "Không có số liệu tên “số lạ”"),
        ({"sentences": "Có {la} hồ sơ."}, "Không có số liệu tên “la”"),
        ({"sentences": "Có [Hồ sơ."}, "chưa thành cặp"),
        ({"sentences": "x" * 1001}, "mỗi câu 1000 ký tự"),
        ({"title": ""}, "chưa ghi tên phần"),
        ({"note": ""}, "chưa ghi lý do"),
        ({"based_on": "7-9"}, "Có người vừa sửa"),
        ({}, "Chưa đổi gì"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_what_was_typed_stays(here, typed, said):
    mai = as_(here, "mai")
    first = fields(parsed(mai.get(RESULTS)))
    if typed:
        first |= {"prompt": "Đang gõ dở"}
    told = first | {"note": "12/QĐ-SYT", "writers": ["duoc"] if typed else []} | typed
    page = parsed(mai.post(RESULTS, told | {"verb": "ghi"}), 422)
    assert said in words(page, "main")
    kept = fields(page)
    assert {name: kept.get(name) or [] for name in told if name not in ("based_on", "figure")} == {
        name: value or [] for name, value in told.items() if name not in ("based_on", "figure")
    }
    assert not OutlineEdition.objects.exists()


def test_what_is_wrong_is_told_in_the_look_too_and_no_reason_is_asked_there(here):
    mai = as_(here, "mai")
    said = fields(parsed(mai.get(RESULTS))) | {"sentences": "Có [số lạ].", "verb": "xem"}
    page = parsed(mai.post(RESULTS, said), 422)
    assert "Không có số liệu tên “số lạ”" in words(page, "main")
    assert "chưa ghi lý do" not in words(page, "main")


def test_a_section_is_added_and_dropped(here):
    mai = as_(here, "mai")
    new = f"{PAGE}phan/"
    said = fields(parsed(mai.get(new)))
    assert said["after"] == "kien-nghi"
    said |= {"title": "Mô hình hay", "after": "ket-qua", "note": "12/QĐ-SYT"}
    look = parsed(mai.post(new, said | {"verb": "xem"}))
    assert "III. Mô hình hay" in words(look, "section:has(> #xem-thu) .lift")
    parsed(mai.post(new, said | {"verb": "ghi"}, follow=True))
    page = f"{PAGE}phan/phan-1/"
    based_on = fields(parsed(mai.get(page)))["based_on"]
    refused = parsed(mai.post(page, {"verb": "bo", "note": "", "based_on": based_on}), 422)
    assert "chưa ghi lý do" in words(refused, "main")
    gone = parsed(mai.post(page, {"verb": "bo", "note": "Thừa", "based_on": based_on}, follow=True))
    assert "Bỏ phần “III. Mô hình hay”" in words(gone, ".ledger")
    assert mai.get(page).status_code == 404
    assert len(standing_outline(here.agency.path).told.sections) == len(shipped_outline()["sections"])


def test_the_report_asks_the_units_of_its_outline_by_one_press(here):
    mai = as_(here, "mai")
    said = fields(parsed(mai.get(RESULTS))) | {"writers": ["duoc", "thanh-tra"], "note": "12/QĐ-SYT"}
    parsed(mai.post(RESULTS, said | {"verb": "ghi"}, follow=True))
    report = quarter(here, written=False)
    at = f"/bao-cao/cai-cach/{report.pk}/"
    assert "Phòng Nghiệp vụ Dược (phần II), Thanh tra Sở (phần II)" in words(parsed(mai.get(at)), "main")
    wrong = parsed(mai.post(f"{at}giao-de-cuong/", {"outline_due": "1/3/2026"}), 422)
    assert wrong.cssselect("#giao-ca-han")[0].get("value") == "1/3/2026"
    done = parsed(mai.post(f"{at}giao-de-cuong/", {"outline_due": "18/03/2026"}, follow=True))
    assert "Đã giao các đơn vị viết" in words(done, "body")
    assert not done.cssselect("#giao-ca-han")
    assert PartCall.objects.filter(report=report).count() == 2
