"""Counts of a catalogue come from its rows, and the search forgives."""

from datetime import date

import pytest
from tests.cast import moment, office
from tests.procedures.drafts import AT, FIVE_DAYS, TODAY, draft, public

from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.import_procedures import import_procedures
from motcua.procedures.commands.move_edition import move_edition
from motcua.procedures.commands.set_portal_listing import set_portal_listing
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.queries.catalogue import catalogue_counts
from motcua.procedures.queries.find import find_procedures
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.shipped import shipped_rows
from motcua.procedures.rules.states import EditionState

pytestmark = pytest.mark.django_db

SAME_DAY = FIVE_DAYS | {
    "terms": [{"case": "", "statutory": {"value": 1, "unit": "same_day"}}],
    "places": ["facility"],
}


@pytest.fixture
def shipped():
    import_procedures(actor=SYSTEM, at=moment(2), rows=shipped_rows(), owner=None)


def names(found):
    return [row.edition.name for row in found.rows]


def test_counts_by_state_level_place_and_cut(query_budget):
    here = office()
    kept = [public(here, f"Thủ tục số {n}") for n in range(3)]
    public(here, "Trả ngay", content=SAME_DAY, agency_level="commune")
    move_edition(actor=here.ngoc, at=AT, edition_id=kept[0].pk, to=EditionState.AWAITING_REPEAL)
    draft(here, "Đang soạn")
    for edition, level in zip(kept, (Level.LEVEL_2, Level.LEVEL_4, Level.LEVEL_4), strict=True):
        set_service_level(
            actor=here.ngoc,
            at=AT,
            procedure_id=edition.procedure_id,
            level=level,
            valid_from=date(2022, 1, 1),
        )
    set_portal_listing(actor=here.ngoc, at=AT, procedure_id=kept[1].procedure_id, since=date(2022, 1, 1))
    with query_budget(1):
        counts = catalogue_counts(here.agency.pk, TODAY)
    assert (counts.total, counts.in_force) == (5, 4)
    assert counts.by_state == {"awaiting_repeal": 1, "public": 3, "draft": 1}
    assert counts.by_service_level == {"level_2": 1, "level_4": 2, "": 1}
    assert counts.by_place == {"service_centre": 3, "facility": 1}
    assert counts.levels_at_place["service_centre"] == {"level_2": 1, "level_4": 2}
    assert counts.by_agency_level == {"": 3, "commune": 1}
    assert (counts.online, counts.cut_by_half, counts.same_day, counts.on_portal) == (2, 3, 1, 1)


def test_levels_are_those_of_the_day_asked_for():
    here = office()
    edition = public(here)
    for level, since in ((Level.LEVEL_3, None), (Level.FULL, date(2026, 3, 2))):
        set_service_level(
            actor=here.ngoc, at=AT, procedure_id=edition.procedure_id, level=level, valid_from=since
        )
    assert catalogue_counts(here.agency.pk, date(2026, 3, 1)).by_service_level == {"level_3": 1}
    assert catalogue_counts(here.agency.pk, date(2026, 3, 2)).by_service_level == {"full": 1}


def test_what_is_announced_for_later_is_not_counted_as_in_force_before():
    here = office()
    public(here)
    assert catalogue_counts(here.agency.pk, date(2026, 2, 28)).by_state == {"awaiting_announcement": 1}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("chung chi hanh nghe duoc theo hinh thuc thi", "Cấp Chứng chỉ hành nghề dược theo hình thức thi"),
        ("tiêm chủng quốc tế", "Cấp giấy chứng nhận tiêm chủng quốc tế"),
        ("DANG KY HANH NGHE", "Đăng ký hành nghề"),
        ("1.012275", "Đăng ký hành nghề"),
        ("tiem chung qouc te", "Cấp giấy chứng nhận tiêm chủng quốc tế"),
        ("hieu thuoc", "Cấp Giấy chứng nhận đủ điều kiện kinh doanh dược"),
        ("mở tiệm thuốc", "Cấp Giấy chứng nhận đủ điều kiện kinh doanh dược"),
    ],
)
def test_search_forgives_marks_capitals_and_slips(shipped, typed, first):
    assert names(find_procedures(typed, day=TODAY))[0].startswith(first)


def test_a_mended_slip_is_said(shipped):
    assert find_procedures("tiem chung qouc te", day=TODAY).read_as == "tiem chung quoc te"
    assert not find_procedures("tiêm chủng", day=TODAY).read_as


def test_exact_marks_go_above_folded_ones():
    here = office()
    for name in ("Cấp dưỡng thương binh", "Cấp đường thương binh"):
        public(here, name)
    assert names(find_procedures("đường", day=TODAY)) == ["Cấp đường thương binh", "Cấp dưỡng thương binh"]
    assert names(find_procedures("dưỡng", day=TODAY)) == ["Cấp dưỡng thương binh", "Cấp đường thương binh"]


def test_nothing_alike_finds_nothing_and_most_of_the_words_find_what_is_near(shipped):
    assert find_procedures("qwxz", day=TODAY).total == 0
    near = find_procedures("giấy chứng nhận tiêm chủng quốc tế khủng long", day=TODAY)
    assert near.is_near
    assert "Cấp giấy chứng nhận tiêm chủng quốc tế" in names(near)


def test_what_is_no_longer_in_force_is_found_last(shipped):
    rows = find_procedures("cap lai giay phep hoat dong", day=TODAY).rows
    states = [row.is_in_force for row in rows]
    assert states == sorted(states, reverse=True)
    assert False in states


def test_drafts_and_unlisted_rows_are_not_found():
    draft(office(), "Bản thảo bí mật")
    assert find_procedures("bí mật", day=TODAY).total == 0


def test_one_code_is_one_line_and_the_agency_chosen_shows_its_own():
    here = office()
    national = here.edition
    public(here, "Bản riêng của Sở", code=national.procedure.code)
    assert names(find_procedures("", day=TODAY)) == [national.name]
    assert names(find_procedures("", agency=here.agency.code, day=TODAY)) == ["Bản riêng của Sở"]


def test_pages_and_sectors_cut_the_same_list(shipped, query_budget):
    with query_budget(2):
        first = find_procedures("", day=TODAY)
    assert (len(first.rows), first.total, first.pages) == (25, 202, 9)
    last = find_procedures("", day=TODAY, page=99)
    assert (last.page, len(last.rows)) == (9, 2)
    sector = first.sectors[0]
    assert find_procedures("", sector=sector.value, day=TODAY).total == sector.count
    assert sum(one.count for one in first.sectors) == 202
