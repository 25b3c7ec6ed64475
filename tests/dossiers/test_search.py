"""Search over codes, people, papers and notes, without tone marks and as far as one may read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import cast
from tests.cast import LAN_APPLIES, moment
from tests.dossiers import stages
from tests.dossiers.registers import AT, row, take_in
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed

from motcua.dossiers.commands import index_search
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.index_search import index_anew, index_next, note_gap
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.models import Dossier, SearchGap
from motcua.dossiers.models.search import put_words
from motcua.dossiers.queries.search import count_of, matching
from motcua.dossiers.queries.worklist import found_dossiers
from motcua.dossiers.rules.search_words import asked_words, words_in

pytestmark = pytest.mark.django_db


def found(actor, search):
    asked = matching(actor, search)
    return [] if asked is None else [one.code for one in found_dossiers(asked).rows]


def test_words_are_without_marks_and_a_grouped_number_is_one():
    assert words_in("Đường Hồ Chí Minh, đường 3/2") == ["duong", "ho", "chi", "minh", "3", "2"]
    assert asked_words(" 0900 000 418 ") == ["0900000418"]
    assert asked_words("'; DROP --") == ["drop"]
    assert asked_words(" -/ ") == []


def test_a_dossier_is_found_by_code_person_paper_note_ground_and_result(office):
    dossier = stages.finished(office)
    asked = stages.in_progress(office)
    ask_supplement(
        actor=office.hoa, at=moment(4), code=asked.code, items=["Giấy khám sức khoẻ"], reason="Hết hạn dùng"
    )
    for words in (
        dossier.code,
        dossier.code[-4:],
        dossier.code[-11:],
        "nguyễn văn mẫu",
        "NGUYEN van",
        "0900000418",
        "van bang",
    ):
        assert dossier.code in found(office.binh, words), words
    assert found(office.binh, "12/CCHN-SYT") == [dossier.code]
    assert found(office.binh, "giay kham suc khoe") == [asked.code]
    assert found(office.binh, "mau 001 het han") == [asked.code]
    assert found(office.binh, "kham su") == [asked.code]
    assert found(office.binh, "khong co dau ca") == []
    assert found(office.binh, "' OR 1=1") == []
    assert found(office.binh, "a* AND b:c | !d") == []


def test_a_result_given_to_another_is_found_by_who_took_it(office):
    mine, taken = stages.finished(office), stages.finished(office)
    return_result(actor=office.binh, at=moment(9), code=mine.code)
    return_result(actor=office.binh, at=moment(9), code=taken.code, given_to="Nguyễn Thị Khác Tên")
    assert found(office.binh, "khac ten") == [taken.code]
    assert set(found(office.binh, "nguyen van mau")) == {mine.code, taken.code}


def test_the_search_learns_nothing_from_the_name_it_knows(office):
    dossier = stages.finished(office)
    with CaptureQueriesContext(connection) as said:
        return_result(actor=office.binh, at=moment(9), code=dossier.code)
    assert not [one["sql"] for one in said if "dossiers_search" in one["sql"]]


def test_nobody_finds_what_one_may_not_read(office):
    code = stages.submitted(office).code
    stranger, above = cast.office("H22.10", prefix="x"), cast.office("H59", prefix="yy")
    above.agency.path = "H59"  # the superior's path begins the paths below it
    above.agency.save()

    assert found(office.binh, "mau") == [code]
    assert found(stranger.binh, "mau") == []
    assert found(stranger.dung, "mau") == []
    assert found(above.dung, "mau") == [code]
    assert found(above.binh, "mau") == []


def test_the_newest_come_first_page_by_page(office):
    codes = [stages.submitted(office).code for _ in range(5)]
    asked = matching(office.binh, "mau")
    first = found_dossiers(asked, page=3)
    rest = found_dossiers(asked, page=3, after=first.after)
    assert [one.code for one in (*first.rows, *rest.rows)] == codes[::-1]
    assert rest.after == ""
    assert count_of(asked) == 5


def test_the_index_made_anew_finds_what_commands_made_findable(office):
    stages.finished(office)
    dossier = Dossier.objects.get()
    asked = ("mau 001", "van bang", "cchn", dossier.code)
    before = [found(office.binh, words) for words in asked]
    put_words(dossier.pk, ["khong"])
    assert found(office.binh, "mau 001") == []
    assert index_anew() == 1
    assert index_next() == 1
    assert index_next() == 0
    assert [found(office.binh, words) for words in asked] == before == [[dossier.code]] * 4


def test_what_was_imported_is_found_at_once_or_once_the_job_has_read_it(office, monkeypatch):
    take_in(row(dossier="D-1", applicant="Nguyễn Văn Mẫu 777"))
    assert found(office.binh, "mau 777") == ["D-1"]

    monkeypatch.setattr(index_search, "BATCH", 2)
    Dossier.objects.filter(code="D-1").update(applicant="Trần Thị Mẫu 888")
    ids = list(Dossier.objects.values_list("pk", flat=True))
    note_gap(min(ids), max(ids))
    while index_next():
        pass
    assert found(office.binh, "mau 888") == ["D-1"]
    assert SearchGap.objects.count() == 0


def test_the_list_is_searched_within_itself(office):
    waiting = stages.submitted(office)
    stages.finished(office)
    page = parsed(signed_in(office, "binh").get("/ban-lam-viec/", {"xem": "tiep-nhan", "tim": "mẫu 001"}))
    assert [one.get("id") for one in page.cssselect("table.rows tbody tr")] == [f"ho-so-{waiting.code}"]


def test_numbers_of_people_do_not_stand_in_lists(office):
    stages.submitted(office)
    page = parsed(signed_in(office, "binh").get("/ho-so/", {"tim": LAN_APPLIES.phone}))
    table = page.cssselect("table.rows")[0].text_content()
    assert "Mẫu 001" in table
    assert LAN_APPLIES.phone not in table
    assert LAN_APPLIES.id_number not in table


def test_a_search_costs_few_statements(office, query_budget):
    stages.submitted(office)
    client = signed_in(office, "binh")
    with query_budget(5 + 3):
        client.get("/ho-so/", {"tim": "mau"})
    assert AT
