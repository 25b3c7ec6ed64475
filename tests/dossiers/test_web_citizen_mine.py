"""My dossiers: what waits for me, what I may know, answering on just the asked papers, withdrawing."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.models import Dossier
from motcua.foundation.files import Kind, store_file
from motcua.foundation.trail.models import TrailEntry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture(autouse=True)
def _files_and_sessions_of_the_test(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    settings.SESSION_COOKIE_AGE = 30 * 24 * 3600  # days pass between two requests
    cache.clear()


@pytest.fixture
def lan(office) -> Client:
    return signed_in(office, "lan")


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def waiting(office) -> Dossier:
    dossier = stages.in_progress(office)
    return ask_supplement(
        actor=office.hoa, at=moment(4), code=dossier.code, items=["Giấy khám sức khoẻ", "Ảnh 4x6"],
        reason="Giấy khám đã hết hạn",
    )  # fmt: skip


def with_file(office) -> Dossier:
    stored = store_file(pdf(), name="Đơn của tôi.pdf", folder="papers", limit_bytes=1000, allowed=[Kind.PDF])
    file = {"name": stored.name, "kind": "pdf", "size": stored.size, "sha256": stored.sha256}
    return stages.submitted(office, papers=[PaperIn("Đơn", file=file)])


def home_of(dossier: Dossier) -> str:
    return f"/ho-so-cua-toi/{dossier.code}/"


def test_a_visitor_is_led_to_the_sign_in(office):
    dossier = stages.submitted(office)
    for where in ("/ho-so-cua-toi/", home_of(dossier), f"{home_of(dossier)}bo-sung/"):
        assert Client().get(where).url == f"/dang-nhap/?next={where}"


def test_what_waits_for_me_comes_first(office, lan, now):
    old = waiting(office)
    new = stages.submitted(office)
    now(moment(5))

    page = parsed(lan.get("/ho-so-cua-toi/"))

    assert words(page, "h1") == "1 hồ sơ đang chờ bạn bổ sung"
    assert [row.get("id") for row in page.cssselect("tbody tr")] == [f"ho-so-{old.code}", f"ho-so-{new.code}"]
    assert page.cssselect(f"a[href='{home_of(old)}bo-sung/']")
    assert "Dừng từ 04/03" in words(page, f"[id='ho-so-{old.code}']")


def test_an_empty_list_says_what_would_stand_there(office, lan):
    assert "Bạn chưa nộp hồ sơ nào" in words(parsed(lan.get("/ho-so-cua-toi/")), "h1")


def test_nobody_elses_dossier_is_there(office, lan):
    dossier = stages.submitted(office, actor=office.binh)

    assert not parsed(lan.get("/ho-so-cua-toi/")).cssselect("tbody tr")
    assert lan.get(home_of(dossier)).status_code == 404
    for verb in ("da-nop", "bo-sung", "rut"):
        assert lan.get(f"{home_of(dossier)}{verb}/").status_code == 404


def test_i_see_who_holds_it_and_what_i_may_do(office, lan, now):
    dossier = stages.in_progress(office)
    now(moment(4))

    page = parsed(lan.get(home_of(dossier)))

    assert words(page, "h1") == "Hồ sơ đang được thẩm định tại Phòng Nghiệp vụ Dược"
    assert words(page, "#giu + p") == "chị Hoa, Phòng Nghiệp vụ Dược, Sở Y tế H59.15."
    links = [link.get("href") for link in page.cssselect("aside a")]
    assert f"/ho-so/{dossier.code}/giay-tiep-nhan.pdf" in links
    assert f"{home_of(dossier)}rut/" in links
    assert f"/tra-cuu/{dossier.lookup_key}/" in links


def test_the_slip_is_mine_to_take(office, lan):
    dossier = stages.received(office)

    answer = lan.get(f"/ho-so/{dossier.code}/giay-tiep-nhan.pdf")

    assert answer["Content-Type"] == "application/pdf"


def test_a_supplement_is_answered_on_just_the_asked_papers(office, lan, now):
    dossier = waiting(office)
    now(moment(5))
    where = f"{home_of(dossier)}bo-sung/"
    page = parsed(lan.get(where))
    assert [words(box, "label") for box in page.cssselect("fieldset .panel")] == [
        "1. Giấy khám sức khoẻ",
        "2. Ảnh 4x6",
    ]

    answer = lan.post(where, {"tep-1": pdf("kham.pdf"), "tep-2": pdf("anh.pdf", b"two"), "tep-3": pdf()})

    dossier.refresh_from_db()
    assert answer.url == home_of(dossier)
    assert dossier.state == "in_progress"
    names = list(dossier.papers.exclude(file_sha256="").values_list("name", "file_name"))
    assert names == [("Giấy khám sức khoẻ", "kham.pdf"), ("Ảnh 4x6", "anh.pdf")]


def test_an_answer_with_a_gap_keeps_the_file_that_came(office, lan, now):
    dossier = waiting(office)
    now(moment(5))
    where = f"{home_of(dossier)}bo-sung/"

    page = parsed(lan.post(where, {"tep-1": pdf("kham.pdf")}), status=422)

    assert "Còn 1 chỗ cần sửa" in words(page, "main [role=alert]")
    kept = page.cssselect("input[name=da-gui-1]")[0].value
    assert Dossier.objects.get().state == "waiting"
    assert lan.post(where, {"da-gui-1": kept, "tep-2": pdf()}).status_code == 302


def test_what_is_not_asked_cannot_be_answered(office, lan):
    dossier = stages.in_progress(office)

    assert lan.get(f"{home_of(dossier)}bo-sung/").status_code == 422


def test_an_answer_that_came_from_elsewhere_meanwhile_is_not_taken_twice(office, lan, now):
    dossier = waiting(office)
    answer_supplement(actor=office.binh, at=moment(5, "08:00"), code=dossier.code)
    now(moment(5))

    answer = lan.post(f"{home_of(dossier)}bo-sung/", {"tep-1": pdf(), "tep-2": pdf()})

    assert "chưa làm được việc này" in parsed(answer, status=422).text_content()


def test_withdrawing_asks_once_and_then_does_it(office, lan, now):
    dossier = stages.in_progress(office)
    now(moment(4))
    where = f"{home_of(dossier)}rut/"
    assert "không khôi phục được" in parsed(lan.get(where)).text_content()
    assert Dossier.objects.get().state == "in_progress"

    page = parsed(lan.post(where, {"reason": "Nộp nhầm thủ tục"}, follow=True))

    assert words(page, "h1") == "Hồ sơ đã được rút"
    assert not page.cssselect(f"a[href='{where}']")
    assert "Xong trước" not in page.text_content()


def test_an_approved_dossier_can_no_longer_be_withdrawn(office, lan, now):
    dossier = stages.approved(office)
    now(moment(6))

    page = parsed(lan.get(home_of(dossier)))

    assert not page.cssselect(f"a[href='{home_of(dossier)}rut/']")
    assert lan.post(f"{home_of(dossier)}rut/").status_code == 422


def test_a_stored_paper_comes_as_an_attachment_and_the_reading_is_recorded(office, lan):
    dossier = with_file(office)
    where = f"/ho-so/{dossier.code}/giay-to/{dossier.papers.get().pk}/"
    assert parsed(lan.get(home_of(dossier))).cssselect(f"a[href='{where}']")

    answer = lan.get(where)

    assert b"".join(answer.streaming_content) == b"%PDF-1.7\none"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''%C4%90%C6%A1n")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "sandbox" in answer["Content-Security-Policy"]
    entry = TrailEntry.objects.get(kind="paper.read")
    assert (entry.subject, entry.actor) == (f"dossier:{dossier.code}", "Trần Thị Lan")


def test_an_officer_of_the_agency_reads_it_too(office):
    dossier = with_file(office)

    answer = signed_in(office, "binh").get(f"/ho-so/{dossier.code}/giay-to/{dossier.papers.get().pk}/")

    assert answer.status_code == 200
    answer.close()


def test_nobody_else_reaches_a_paper_and_nothing_is_recorded(office, lan):
    mine = with_file(office)
    theirs = stages.submitted(office, actor=office.binh)
    paper = mine.papers.get().pk
    other = Client()
    other.force_login(type(office.people["lan"]).objects.create_person(username="mau", password=None))

    assert Client().get(f"/ho-so/{mine.code}/giay-to/{paper}/").status_code == 302
    assert other.get(f"/ho-so/{mine.code}/giay-to/{paper}/").status_code == 404
    assert lan.get(f"/ho-so/{theirs.code}/giay-to/{paper}/").status_code == 404
    assert lan.get(f"/ho-so/{mine.code}/giay-to/{paper + 999}/").status_code == 404
    assert not TrailEntry.objects.filter(kind="paper.read").exists()


def test_pages_cost_few_statements(office, lan, query_budget):
    dossier = with_file(office)
    edge = 3  # the session, the person and the person's posts
    lan.get(home_of(dossier))

    for where in ("/ho-so-cua-toi/", home_of(dossier), f"{home_of(dossier)}da-nop/"):
        with query_budget(5 + edge):
            lan.get(where)
