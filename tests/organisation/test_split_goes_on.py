"""A field leaves a unit or an agency that goes on; a new agency begins with the ways of the old one."""

from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed
from tests.organisation.test_reorganise import DAY, decide, settle
from tests.plans.making import task

from motcua.dossiers.models import Dossier, Event, RoutingRule
from motcua.organisation.models import Agency, Post, Unit
from motcua.organisation.public import SYSTEM, Follows, actor_of, agency_by_code
from motcua.plans.models import Task
from motcua.procedures.models import Sector
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.queries.find import find_procedures
from motcua.procedures.queries.quick import counter_procedures
from motcua.workdays.public import latest_document, revise_calendar

pytestmark = pytest.mark.django_db
FIELD = "Dược phẩm"


@pytest.fixture
def here():
    return office()


def rule(here, unit, **told):
    place = RoutingRule.objects.count() + 1
    return RoutingRule.objects.create(agency=here.agency, position=place, name=f"{place}", unit=unit, **told)


def test_a_unit_gives_a_field_away_and_goes_on(here):
    new = Unit.objects.create(agency=here.agency, code="y-te", name="Phòng mới")
    gone, stays = stages.in_progress(here), stages.in_progress(here)
    other = Sector.objects.create(name="Khác", folded="khac")
    Dossier.objects.filter(pk=stays.pk).update(sector=other)
    kept = task(here, title="Việc của phòng")
    hoa = here.people["hoa"]
    for told in ({"sector": FIELD, "holder": hoa}, {"procedure": here.edition.procedure.code}, {}):
        rule(here, here.division, **told)

    decide(here, Follows(here.division.pk, new.pk, FIELD))
    settle(moment(10, "08:00"))

    assert Dossier.objects.get(pk=gone.pk).unit_id == new.pk
    assert Dossier.objects.get(pk=stays.pk).unit_id == here.division.pk
    assert Event.objects.filter(kind="dossier.reorganised").count() == 1
    assert Task.objects.get(pk=kept.pk).lead_unit_id == here.division.pk
    assert Unit.objects.get(pk=here.division.pk).valid_to is None
    assert {post.unit_id for post in actor_of(hoa, DAY).posts} == {here.division.pk}, "nobody was named"
    asked = RoutingRule.objects.order_by("position").values_list("sector", "procedure", "unit", "holder")
    code = here.edition.procedure.code
    assert list(asked) == [
        (FIELD, "", new.pk, None),
        ("", code, new.pk, None),
        (FIELD, "", new.pk, None),
        ("", "", here.division.pk, None),
    ]


def under_a_ministry(here):
    """The department with a catalogue, a rule and working days of its own, below a ministry."""
    above = Agency.objects.create(code="G18", name="Bộ Y tế", level="ministry", path="G18/")
    Agency.objects.filter(pk=here.agency.pk).update(parent=above)
    here.agency.refresh_from_db()
    Post.objects.create(person=here.people["quantri"], agency=above, role="administrator")
    here.edition.procedure.owner = here.agency
    here.edition.procedure.save()
    rule(here, here.division, sector=FIELD)
    own = {"weekday_sessions": {"6": [["07:30", "11:30"]]}}
    revise_calendar(actor=SYSTEM, at=moment(2), document=own, reason="Thứ Bảy", scope=here.agency.code)


def test_part_of_an_agency_becomes_a_new_one_and_the_rest_goes_on(here, now):
    """The people who go work in the new place and finish what they left; those who stay notice nothing."""
    now(moment(6, "10:00"))
    under_a_ministry(here)
    running = stages.in_progress(here)
    client, at = Client(), "/to-chuc/sap-xep/?co-quan=G18"
    client.force_login(here.people["quantri"])
    told = {"number": "9/QĐ-UBND", "reason": "Chuyển lĩnh vực", "issued_on": "2026-03-05"}
    told |= {"effective_on": "2026-03-10", "acting_until": "2026-04-30", "old-1": f"a{here.agency.pk}"}
    told |= {"new-1": "moi", "founded": "Chi cục Dược", "founded_code": "H59.99", "sector-1": "Duoc pham"}
    assert "không có lĩnh vực “Duoc pham”" in parsed(client.post(at, told), 422).text_content()
    told |= {"sector-1": FIELD}
    looked = parsed(client.post(at, told | {"step": "xem"}))
    [moves, rest] = looked.cssselect("#xem ~ table tbody tr")
    assert "→ Chi cục Dược" in moves.text_content()
    assert "không kết thúc" in rest.text_content()
    hoa = here.people["hoa"]
    parsed(client.post(at, told | {"looked-1": FIELD, "people-1": str(hoa.pk)}, follow=True))
    settle(moment(10, "08:00"))

    made = agency_by_code("H59.99")
    assert Agency.objects.get(pk=here.agency.pk).valid_to is None
    posts = {(post.agency_id, post.is_acting) for post in actor_of(hoa, DAY).posts}
    assert posts == {(made.pk, False), (here.agency.pk, True)}
    later = {post.agency_id for post in actor_of(hoa, date(2026, 5, 1)).posts}
    assert later == {made.pk}
    binh = {post.agency_id for post in actor_of(here.people["binh"], DAY).posts}
    assert binh == {here.agency.pk}
    begins_with_the_ways(here, made, running)


def begins_with_the_ways(here, made, running):
    running.refresh_from_db()
    assert running.agency_id == here.agency.pk
    assert made.name in Event.objects.get(kind="dossier.reorganised").data
    assert not made.units.filter(code="thanh-tra").exists(), "nobody of it goes"
    [copied] = RoutingRule.objects.filter(agency=made)
    assert (copied.sector, copied.unit.code) == (FIELD, here.division.code)
    code = here.edition.procedure.code
    assert edition_for(made, code, DAY) == here.edition
    assert edition_for(made, code, date(2026, 3, 9)) is None
    [shown] = counter_procedures("", agency_id=made.pk, day=DAY, used={})
    assert shown.edition == here.edition
    assert [one.edition for one in find_procedures(agency="H59.99", day=DAY).rows] == [here.edition]
    assert latest_document("H59.99") == latest_document(here.agency.code)
