"""An absence is planned with a cover, who holds acting posts for those days and only those."""

from datetime import date

import pytest
from tests.cast import moment
from tests.dossiers.refused import refused

from motcua.organisation.models import Absence, Person, Post
from motcua.organisation.public import actor_of, cancel_absence, covered_by, covers_on, plan_absence
from motcua.organisation.rules.roles import Role

pytestmark = pytest.mark.django_db


def away(office, who="tuan", person="hoa", cover="thanhtra", first=4, last=6, **facts):
    given = {"reason": "Nghỉ phép"} | facts
    return plan_absence(
        actor=getattr(office, who),
        at=moment(3),
        agency_id=office.agency.pk,
        person_id=office.people[person].pk,
        cover_id=office.people[cover].pk,
        starts_on=date(2026, 3, first),
        ends_on=date(2026, 3, last),
        **given,
    )


def acting(office, name, day):
    person = Person.objects.get(pk=office.people[name].pk)
    return [post for post in actor_of(person, date(2026, 3, day)).posts if post.is_acting]


def test_the_cover_acts_in_the_unit_of_the_absent_for_those_days_only(office):
    away(office)

    assert [len(acting(office, "thanhtra", day)) for day in (3, 4, 6, 7)] == [0, 1, 1, 0]
    (post,) = acting(office, "thanhtra", 5)
    assert (post.role, post.unit_id) == (Role.SPECIALIST, office.division.pk)
    hoa, cover = office.people["hoa"].pk, office.people["thanhtra"].pk
    assert covers_on([hoa], date(2026, 3, 5)) == {hoa: cover}
    assert [one.pk for one in covered_by(cover, date(2026, 3, 5))] == [hoa]
    assert covers_on([hoa], date(2026, 3, 7)) == {}


def test_coming_back_early_ends_the_acting_post(office):
    absence = away(office, first=3)
    cancel_absence(actor=office.hoa, at=moment(5), absence_id=absence.pk)

    assert [len(acting(office, "thanhtra", day)) for day in (3, 4, 5)] == [1, 1, 0]
    with refused("absence.over"):
        cancel_absence(actor=office.hoa, at=moment(5), absence_id=absence.pk)


def test_a_plan_taken_back_before_it_began_leaves_no_post_in_force(office):
    cancel_absence(actor=office.hoa, at=moment(3), absence_id=away(office).pk)

    assert not any(acting(office, "thanhtra", day) for day in range(3, 8))
    assert Post.objects.filter(is_acting=True).count() == 1


def test_people_plan_their_own_and_heads_that_of_others(office):
    assert away(office, who="hoa")
    with refused("absence.not_yours"):
        away(office, who="binh", first=10, last=11)
    with refused("absence.not_yours"):
        cancel_absence(actor=office.binh, at=moment(3), absence_id=Absence.objects.get().pk)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"cover": "hoa"}, "absence.no_such_officer"),
        ({"cover": "lan"}, "absence.no_such_officer"),
        ({"first": 6, "last": 4}, "absence.bad_days"),
        ({"first": 1, "last": 2}, "absence.bad_days"),
        ({"reason": " "}, "absence.reason_missing"),
    ],
)
def test_what_cannot_be_is_refused(office, facts, why):
    with refused(why):
        away(office, **facts)


def test_nobody_is_away_twice_or_covered_by_somebody_away(office):
    away(office)
    with refused("absence.twice"):
        away(office, first=6, last=9)
    with refused("absence.cover_away"):
        away(office, who="quantri", person="thanhtra", cover="hoa")


def test_another_agency_does_not_see_it(office):
    from tests import cast

    elsewhere = cast.office("H22.10", prefix="x")
    with refused("absence.not_found"):
        cancel_absence(actor=elsewhere.quantri, at=moment(3), absence_id=away(office).pk)
