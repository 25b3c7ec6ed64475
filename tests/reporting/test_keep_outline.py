"""The outline is kept in editions; a report keeps the one it was begun with."""

import pytest
from tests.cast import moment, office
from tests.dossiers import stages
from tests.reporting.reform import AT, freeze, quarter, write

from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Agency
from motcua.reporting.commands.keep_outline import keep_outline
from motcua.reporting.commands.make_reform_report import make_reform_report
from motcua.reporting.models import OutlineEdition
from motcua.reporting.queries.compiling import compile_now, values_of
from motcua.reporting.queries.outlines import editions_of, outline_of, standing_outline
from motcua.reporting.queries.reform_reports import stand
from motcua.reporting.rules.outline_editing import with_section, without_section
from motcua.reporting.rules.reform_calendar import PeriodKind, period_named
from motcua.reporting.rules.reform_outline import outline_from, shipped_outline

pytestmark = pytest.mark.django_db
SHIPPED = shipped_outline()


@pytest.fixture
def here():
    found = office()
    stages.finished(found)
    return found


def keep(here, document=None, note="12/QĐ-SYT", actor=None, **about):
    document = without_section(SHIPPED, "chi-dao") if document is None else document
    about = {"agency": here.agency, "document": document, "note": note} | about
    return keep_outline(actor=actor or here.mai, at=AT, **about)


def refused(code, act, *args, **facts):
    with pytest.raises(Refusal) as no:
        act(*args, **facts)
    assert no.value.code == code


def test_each_change_is_an_edition_with_who_when_and_why(here, query_budget):
    with query_budget(10):
        first = keep(here, based_on=(None, 0))
    more = with_section(first.document, "", {"title": "Mô hình hay"}, after="")
    second = keep(here, more, note=" 13/QĐ-SYT ", based_on=(here.agency.pk, 1))
    stands = standing_outline(here.agency.path)
    assert (stands.edition, stands.base) == (second, (here.agency.pk, 2))
    assert [one.title for one in stands.told.sections][0] == "Mô hình hay"
    told = [
        (one.number, one.note, one.recorded_by, one.recorded_at) for one, _, _ in editions_of(here.agency.pk)
    ]
    assert told == [(2, "13/QĐ-SYT", here.mai.name, AT), (1, "12/QĐ-SYT", here.mai.name, AT)]
    trail = TrailEntry.objects.filter(kind="reform_outline.kept", subject=f"outline:{here.agency.code}")
    assert trail.count() == 2


def test_who_may_not_or_says_no_reason_or_changes_nothing_is_refused(here):
    refused("reform_outline.forbidden", keep, here, actor=here.dung)
    refused("reform_outline.forbidden", keep, here, actor=here.kien)
    refused("edition.no_reason", keep, here, note=" ")
    refused("edition.same", keep, here, SHIPPED)
    refused("reform_outline.no_such_figure", keep, here, _saying("Có {la}."))
    keep(here)
    refused("edition.same", keep, here)
    refused("edition.moved", keep, here, _saying("Khác."), based_on=(None, 0))
    assert OutlineEdition.objects.count() == 1


def _saying(sentence):
    return with_section(SHIPPED, "", {"title": "Mới", "sentences": [sentence]}, after="")


def test_a_report_keeps_the_outline_it_was_begun_with(here):
    old = quarter(here, written=False)
    keep(here, _saying("Đạt {in_time_share} đúng hẹn, {plan_late} nhiệm vụ trễ."))
    new = make_reform_report(actor=here.mai, at=AT, agency=here.agency, kind=PeriodKind.HALF_YEAR, year=2026)
    assert old == make_reform_report(
        actor=here.mai, at=AT, agency=here.agency, kind=PeriodKind.QUARTER_1, year=2026
    )
    old.refresh_from_db()
    assert [one.title for one in outline_of(old).sections][0] == "Chỉ đạo, điều hành"
    body = compile_now(new, stand(new), AT).body
    first = body["sections"][0]
    assert (first["key"], first["title"]) == ("I", "Mới")
    assert first["sentences"] == ["Đạt 100,0% đúng hẹn, 0 nhiệm vụ trễ."]
    assert body["outline"] == f"{here.agency.pk}/1"
    assert body["sections"][1]["title"] == "Chỉ đạo, điều hành"


def test_a_frozen_and_mended_report_keeps_its_outline_too(here):
    keep(here, with_section(SHIPPED, "", {"title": "Mới", "needed": True}, after=""))
    report = quarter(here, written=False)
    for section in ("IV", "V"):
        write(here, report, section, "Xong.")
    refused("reform_report.part_missing", freeze, here, report)
    write(here, report, "I", "Mới xong.")
    refused("reform_report.bad_section", write, here, report, "VII", "Xong.")
    freeze(here, report)
    keep(here, SHIPPED)
    write(here, report, "I", "Mới xong thêm.")
    freeze(here, report, moment(17))
    report.refresh_from_db()
    frozen = stand(report).frozen
    assert [one["title"] for one in frozen["sections"]][0] == "Mới"
    assert frozen["sections"][0]["written"] == ["Mới xong thêm."]


def test_the_agencies_below_go_by_it_until_they_have_their_own(here):
    above = office("H59", prefix="yy")
    Agency.objects.filter(pk=here.agency.pk).update(path="H59/H59.15/", parent=above.agency)
    here.agency.refresh_from_db()
    keep(here, actor=above.mai, agency=above.agency)
    assert standing_outline(here.agency.path).base == (above.agency.pk, 1)
    keep(here, SHIPPED)
    assert standing_outline(here.agency.path).base == (here.agency.pk, 1)
    assert outline_from(SHIPPED).sections == standing_outline(here.agency.path).told.sections


def test_what_a_sentence_can_name_is_counted_for_any_period_before_a_report_is_begun(here, query_budget):
    with query_budget(10):
        values = values_of(here.agency, period_named(PeriodKind.QUARTER_1, 2026), AT)
    assert (values["resolved"], values["in_time_share"]) == ("1", "100,0%")
    assert (values["year"], values["last_day"]) == ("2026", "14/03/2026")
    assert "mended_share" not in values
