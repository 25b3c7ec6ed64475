"""An administrator makes accounts, gives and ends posts, locks; always with a trail and a way back."""

from datetime import date, timedelta

import pytest
from tests.cast import moment
from tests.cast import office as a_department
from tests.dossiers.refused import refused

from motcua.config.cli import main
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.models import Agency, Person, Post, Session, Unit
from motcua.organisation.public import actor_of, officers
from motcua.organisation.rules.roles import Role
from motcua.organisation.rules.staffing import PostWanted

pytestmark = pytest.mark.django_db


def added(here, who="quantri", username="nga", role=Role.SPECIALIST, unit="division", **facts):
    given = {"full_name": "Mai Thị Nga", "agency_id": here.agency.pk, "since": None, "until": None} | facts
    unit_id = getattr(here, unit).pk if unit else None
    wanted = PostWanted(role, given.pop("agency_id"), unit_id, given.pop("since"), given.pop("until"))
    return officers.add_officer(
        actor=getattr(here, who), at=moment(3), username=username, wanted=wanted, **given
    )


def roles_on(person, day):
    return [post.role for post in actor_of(Person.objects.get(pk=person.pk), day).posts]


def test_a_new_officer_works_from_the_first_day_on_and_the_password_is_kept_as_a_hash(office):
    person, password = added(office, since=date(2026, 3, 9), until=date(2026, 3, 31))

    assert [roles_on(person, date(2026, 3, day)) for day in (8, 9, 31)] == [[], *[[Role.SPECIALIST]] * 2]
    assert roles_on(person, date(2026, 4, 1)) == []
    assert person.check_password(password)
    assert password not in person.password
    assert person.password_given_at == moment(3)
    assert password not in str(list(TrailEntry.objects.values_list("facts", flat=True)))
    kinds = TrailEntry.objects.filter(subject=f"person:{person.pk}").values_list("kind", flat=True)
    assert set(kinds) == {"officer.added", "officer.post_given"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"username": "Nga"}, "officer.bad_username"),
        ({"username": "n"}, "officer.bad_username"),
        ({"username": "hoa"}, "officer.username_taken"),
        ({"full_name": "  "}, "officer.name_missing"),
        ({"unit": None}, "officer.unit_missing"),
        ({"since": date(2026, 3, 9), "until": date(2026, 3, 8)}, "officer.bad_days"),
        ({"who": "dung"}, "officer.forbidden"),
    ],
)
def test_a_bad_account_leaves_nothing_behind(office, change, code):
    before = (Person.objects.count(), Post.objects.count(), TrailEntry.objects.count())
    with refused(code):
        added(office, **change)
    assert (Person.objects.count(), Post.objects.count(), TrailEntry.objects.count()) == before


def test_nobody_looks_after_the_people_of_another_department(office):
    away = a_department("H60.15", prefix="x")
    hoa = away.people["hoa"]
    about = {"actor": office.quantri, "at": moment(3)}

    with refused("officer.forbidden"):
        added(office, agency_id=away.agency.pk, unit=None, role=Role.CLERK)
    with refused("officer.not_found"):
        officers.give_password(**about, person_id=hoa.pk)
    with refused("officer.not_found"):
        officers.lock_officer(**about, person_id=hoa.pk, ground="thử")
    with refused("officer.forbidden"):
        officers.end_post(**about, post_id=hoa.posts.get().pk, until=date(2026, 3, 3), ground="thử")
    with refused("officer.not_found"):
        officers.give_password(**about, person_id=office.people["lan"].pk)


def test_an_administrator_above_looks_after_those_below(office):
    ministry = Agency.objects.create(code="G18", name="Bộ Y tế", level="ministry", path="G18/")
    Agency.objects.filter(pk=office.agency.pk).update(parent=ministry, path="G18/H59.15/")
    person = Person.objects.create_person(username="yquantri", password=None, full_name="Quản trị Bộ")
    Post.objects.create(person=person, agency=ministry, role=Role.ADMINISTRATOR.value)
    above = actor_of(person, date(2026, 3, 3))

    whom = {"actor": above, "at": moment(3), "person_id": office.people["hoa"].pk}
    assert officers.give_password(**whom)
    officers.lock_officer(**whom, ground="Nghỉ việc")
    with refused("officer.not_found"):
        officers.give_password(actor=office.quantri, at=moment(3), person_id=person.pk)


def test_locking_ends_the_sessions_and_opening_needs_a_reason(office):
    hoa = office.people["hoa"]
    Session.objects.create(session_key="k", session_data="", expire_date=moment(4), person=hoa)
    whom = {"actor": office.quantri, "at": moment(3), "person_id": hoa.pk}
    with refused("officer.ground_missing"):
        officers.lock_officer(**whom, ground=" ")
    officers.lock_officer(**whom, ground="QĐ 12/QĐ-SYT")

    assert not Session.objects.filter(person=hoa).exists()
    assert not Person.objects.get(pk=hoa.pk).is_active
    officers.unlock_officer(**whom, ground="Trở lại làm việc")
    assert Person.objects.get(pk=hoa.pk).is_active
    grounds = TrailEntry.objects.filter(subject=f"person:{hoa.pk}").values_list("kind", "ground")
    assert set(grounds) == {("officer.locked", "QĐ 12/QĐ-SYT"), ("officer.unlocked", "Trở lại làm việc")}


def test_an_office_is_never_left_without_an_administrator(office):
    post = office.people["quantri"].posts.get()
    ending = {"actor": office.quantri, "at": moment(3), "ground": "Chuyển công tác"}
    with refused("officer.last_administrator"):
        officers.end_post(**ending, post_id=post.pk, until=date(2026, 3, 3))
    with refused("officer.yourself"):
        officers.lock_officer(
            actor=office.quantri, at=moment(3), person_id=office.people["quantri"].pk, ground="thử"
        )

    added(office, username="quantri2", role=Role.ADMINISTRATOR, unit=None)
    officers.end_post(**ending, post_id=post.pk, until=date(2026, 3, 3))
    assert roles_on(office.people["quantri"], date(2026, 3, 3)) == [Role.ADMINISTRATOR]
    assert roles_on(office.people["quantri"], date(2026, 3, 4)) == []


def test_a_post_ends_at_once_or_later_but_not_in_the_past(office):
    post = office.people["hoa"].posts.get()
    ending = {"actor": office.quantri, "at": moment(3), "post_id": post.pk, "ground": "Nghỉ hưu"}
    with refused("officer.bad_days"):
        officers.end_post(**ending, until=date(2026, 3, 1))
    officers.end_post(**ending, until=date(2026, 3, 2))
    assert roles_on(office.people["hoa"], date(2026, 3, 3)) == []
    with refused("officer.post_over"):
        officers.end_post(**ending, until=date(2026, 3, 5))


def test_the_same_post_is_not_held_twice_on_one_day(office):
    about = {"actor": office.quantri, "at": moment(3), "person_id": office.people["hoa"].pk}
    same = PostWanted(Role.SPECIALIST, office.agency.pk, office.division.pk, since=date(2026, 3, 9))
    with refused("officer.post_twice"):
        officers.give_post(**about, wanted=same)
    officers.give_post(**about, wanted=same._replace(role=Role.DIVISION_HEAD, is_acting=True))
    assert roles_on(office.people["hoa"], date(2026, 3, 9)) == [Role.SPECIALIST, Role.DIVISION_HEAD]


def test_a_unit_and_a_letterhead_are_the_agencys_own(office):
    about = {"actor": office.quantri, "at": moment(3), "agency_id": office.agency.pk}
    unit = officers.add_unit(**about, name="Phòng  Kế hoạch - Tài chính", kind="division")
    assert (unit.name, Unit.objects.filter(agency=office.agency).count()) == ("Phòng Kế hoạch - Tài chính", 5)
    with refused("officer.unit_twice"):
        officers.add_unit(**about, name="phong ke hoach - tai chinh", kind="office")
    officers.set_letterhead(**about, parent_body="UBND tỉnh", place="Trà Vinh", address="", phone="")
    entry = TrailEntry.objects.get(kind="organisation.letterhead_set")
    assert entry.facts["before"] == {"parent_body": ""}
    assert entry.facts["after"] == {"parent_body": "UBND tỉnh"}


def test_a_password_that_was_handed_over_is_not_the_old_one(office):
    hoa = office.people["hoa"]
    first = officers.give_password(actor=office.quantri, at=moment(3), person_id=hoa.pk)
    second = officers.give_password(
        actor=office.quantri, at=moment(3) + timedelta(minutes=1), person_id=hoa.pk
    )
    kept = Person.objects.get(pk=hoa.pk)
    assert first != second
    assert [kept.check_password(one) for one in (first, second)] == [False, True]


def test_the_first_administrator_comes_from_the_terminal_and_is_let_in_again(office, capsys):
    asked = ["administrator", "--agency", office.agency.code, "--username", "truong"]
    assert main([*asked, "--name", "Trần Văn Mẫu"]) == 0
    person = Person.objects.get(username="truong")
    first = capsys.readouterr().out.split()[-1]
    assert person.check_password(first)
    assert roles_on(person, date(2100, 1, 1)) == [Role.ADMINISTRATOR]

    assert main(asked) == 0
    person.refresh_from_db()
    assert not person.check_password(first)
    assert main(["administrator", "--agency", "H99", "--username", "a2"]) == 2
    assert main(["administrator", "--agency", office.agency.code, "--username", "hoa"]) == 2
    assert Person.objects.filter(username="a2").count() == 0
