"""Rules say to whom a dossier goes: the first that fits, the cover instead of who is away, by itself where
the rule says so."""

from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import Applicant, moment
from tests.dossiers import kinds, stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.hand_over_by_rule import hand_over_by_rule
from motcua.dossiers.commands.set_routing import add_routing_rule, move_routing_rule, remove_routing_rule
from motcua.dossiers.jobs.hand_over_by_rule import run
from motcua.dossiers.models import Dossier, RoutingRule
from motcua.dossiers.rules.routing import Route, RouteFacts, first_fit
from motcua.organisation.public import SYSTEM, plan_absence

pytestmark = pytest.mark.django_db
WORDS = st.sampled_from(["", "Dược", "Duyên Hải", "online"])
ROUTES = st.builds(
    Route, id=st.integers(1, 9), unit_id=st.just(1), sector=WORDS, place=WORDS, channel=WORDS, case=WORDS
)


def rule(office, name="Dược", unit="division", holder="hoa", **facts):
    return add_routing_rule(
        actor=office.quantri,
        at=moment(2),
        agency_id=office.agency.pk,
        name=name,
        unit_id=getattr(office, unit).pk,
        holder_id=office.people[holder].pk if holder else None,
        **facts,
    )


@given(st.lists(ROUTES, max_size=6), WORDS, WORDS)
def test_the_first_rule_that_fits_is_the_one(routes, sector, address):
    facts = RouteFacts(sector=sector, address=address)
    found = first_fit(routes, facts)

    fitting = [route for route in routes if route.fits(facts)]
    assert found == (fitting[0] if fitting else None)
    assert Route(1, 1).fits(facts), "a rule without conditions takes everything"


def test_place_and_sector_are_matched_without_tone_marks():
    facts = RouteFacts(sector="Dược phẩm", address="Ấp 2, xã Duyên Hải, Trà Vinh")

    assert Route(1, 1, place="duyen hai", sector="duoc pham").fits(facts)
    assert not Route(1, 1, place="Càng Long").fits(facts)


def test_a_rule_marked_automatic_hands_over_and_is_named(office):
    rule(office, sector="Dược phẩm", is_automatic=True)
    code = stages.received(office).code
    assert run(moment(2, "10:00")) == 1

    row = Dossier.objects.get(code=code)
    assert (row.state, row.unit_id, row.holder_id) == (
        "in_progress",
        office.division.pk,
        office.hoa.person_id,
    )
    event = row.events.latest("seq")
    assert (event.actor, event.facts["note"]) == ("Hệ thống", "Theo quy tắc “Dược”")
    assert run(moment(2, "10:05")) == 0


def test_a_rule_not_marked_only_proposes(office, now):
    rule(office, unit="division", place="mau")
    code = kinds.submitted(office, [], applicant=Applicant("Mẫu", address="Xã Mẫu")).code
    from motcua.dossiers.commands.receive_dossier import receive_dossier

    receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=code)
    assert hand_over_by_rule(actor=SYSTEM, at=moment(2, "10:00"), code=code) is None
    now(moment(2, "10:00"))
    client = Client()
    client.force_login(office.people["binh"])
    said = client.get(f"/ho-so/{code}/ban-giao/").content.decode()
    assert f'<option value="{office.division.pk}" selected>' in said
    assert f'<option value="{office.people["hoa"].pk}" selected>' in said
    assert "Đề xuất theo quy tắc" in said


def test_the_cover_is_named_instead_of_who_is_away(office):
    rule(office, is_automatic=True)
    plan_absence(
        actor=office.tuan,
        at=moment(2),
        agency_id=office.agency.pk,
        person_id=office.hoa.person_id,
        cover_id=office.thanhtra.person_id,
        starts_on=date(2026, 3, 2),
        ends_on=date(2026, 3, 4),
        reason="Nghỉ phép",
    )
    code = stages.received(office).code
    run(moment(2, "10:00"))

    assert Dossier.objects.get(code=code).holder_id == office.thanhtra.person_id


def test_order_decides_and_can_be_changed(office):
    first, second = rule(office, "Một"), rule(office, "Hai", unit="inspectorate", holder=None)
    move_routing_rule(actor=office.quantri, at=moment(2), rule_id=second.pk, up=True)
    assert [one.name for one in RoutingRule.objects.all()] == ["Hai", "Một"]
    move_routing_rule(actor=office.quantri, at=moment(2), rule_id=second.pk, up=True)
    remove_routing_rule(actor=office.quantri, at=moment(2), rule_id=first.pk)
    assert [one.name for one in RoutingRule.objects.all()] == ["Hai"]


def test_only_the_administrator_of_the_agency_keeps_rules(office):
    kept = rule(office)
    with refused("routing.forbidden"):
        remove_routing_rule(actor=office.binh, at=moment(2), rule_id=kept.pk)
    with refused("routing.not_found"):
        remove_routing_rule(actor=SYSTEM, at=moment(2), rule_id=kept.pk)
    with refused("routing.name_missing"):
        rule(office, name=" ")
    with refused("dossier.no_such_officer"):
        rule(office, holder="son")
    with refused("dossier.no_such_unit"):
        add_routing_rule(actor=office.quantri, at=moment(2), agency_id=office.agency.pk, name="x", unit_id=0)


def test_the_screen_tries_a_dossier_out(office, now):
    rule(office, "Xã biển", place="Duyên Hải", is_automatic=True)
    now(moment(2, "10:00"))
    client = Client()
    client.force_login(office.people["quantri"])

    assert "Khớp “<b>Xã biển</b>”" in client.get("/phan-cong/?thu=1&thu-place=xa+duyen+hai").content.decode()
    assert "Không quy tắc nào khớp" in client.get("/phan-cong/?thu=1&thu-place=cang+long").content.decode()
    made = client.post("/phan-cong/", {"name": "Còn lại", "unit_id": office.inspectorate.pk})
    assert made.status_code == 302
    client.post(f"/phan-cong/{RoutingRule.objects.get(name='Còn lại').pk}/len/")
    assert [one.name for one in RoutingRule.objects.all()] == ["Còn lại", "Xã biển"]
