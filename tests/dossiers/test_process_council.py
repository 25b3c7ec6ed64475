"""Dossiers are put on the agenda of a council session and decided together, each on record."""

import pytest
from tests.cast import moment
from tests.dossiers import kinds
from tests.dossiers.refused import refused

from motcua.dossiers.commands.close_session import close_session
from motcua.dossiers.commands.create_session import create_session
from motcua.dossiers.commands.decide_in_session import decide_in_session
from motcua.dossiers.commands.put_on_agenda import put_on_agenda
from motcua.dossiers.models import CouncilSession

pytestmark = pytest.mark.django_db


def session(office, day=4) -> CouncilSession:
    return create_session(
        actor=office.hoa,
        at=moment(3),
        agency_id=office.agency.pk,
        council="Hội đồng giám định y khoa",
        held_at=moment(day, "08:00"),
    )


def waiting(office, count=3) -> list[str]:
    return [kinds.at_work(office, kinds.COUNCIL).code for _ in range(count)]


def decide(office, code, held, verdict, note="", day=4):
    return decide_in_session(
        actor=office.hoa, at=moment(day, "10:00"), code=code, session_id=held.pk, verdict=verdict, note=note
    )


def test_a_batch_is_decided_one_by_one_and_the_session_closed(office):
    held, codes = session(office), waiting(office)
    for code in codes:
        assert (
            put_on_agenda(actor=office.hoa, at=moment(3), code=code, session_id=held.pk).step_state
            == "agenda"
        )
    with refused("session.undecided"):
        close_session(
            actor=office.hoa, at=moment(4, "11:00"), session_id=held.pk, minutes="1/BB", summary="x"
        )

    assert decide(office, codes[0], held, "approve").step_key == "du-thao"
    assert decide(office, codes[1], held, "reject", "Không đủ điều kiện").step_key == "end"
    put_off = decide(office, codes[2], held, "defer", "Thiếu kết quả xét nghiệm")
    assert (put_off.step_key, put_off.step_state) == ("", "")
    closed = close_session(
        actor=office.hoa, at=moment(4, "11:00"), session_id=held.pk, minutes="01/BB-HĐ", summary="3 hồ sơ"
    )
    assert closed.closed_by == "Phạm Thị Hoa"
    with refused("session.closed"):
        put_on_agenda(actor=office.hoa, at=moment(5), code=codes[2], session_id=held.pk)

    following = session(office, day=6)
    put_on_agenda(actor=office.hoa, at=moment(5), code=codes[2], session_id=following.pk)
    assert decide(office, codes[2], following, "approve", day=6).step_key == "du-thao"


def test_one_agenda_at_a_time_and_nothing_before_the_day(office):
    held, (code,) = session(office), waiting(office, 1)
    put_on_agenda(actor=office.hoa, at=moment(3), code=code, session_id=held.pk)

    with refused("process.not_here"):
        put_on_agenda(actor=office.hoa, at=moment(3), code=code, session_id=session(office).pk)
    with refused("session.not_held_yet"):
        decide(office, code, held, "approve", day=3)
    with refused("session.note_missing"):
        decide(office, code, held, "reject")
    with refused("session.not_on_agenda"):
        decide(office, code, session(office), "approve")


def test_a_session_belongs_to_its_agency(office):
    from tests import cast

    elsewhere = cast.office("H22.10", prefix="x")
    held, (code,) = session(office), waiting(office, 1)

    with refused("dossier.not_your_desk"):
        session_by = {"agency_id": office.agency.pk, "council": "Hội đồng", "held_at": moment(4)}
        create_session(actor=elsewhere.hoa, at=moment(3), **session_by)
    with refused("dossier.not_found"):
        put_on_agenda(actor=elsewhere.hoa, at=moment(3), code=code, session_id=held.pk)
    with refused("session.not_found"):
        close_session(actor=elsewhere.hoa, at=moment(5), session_id=held.pk, minutes="1", summary="x")


def test_a_session_has_a_council_and_minutes(office):
    with refused("session.council_missing"):
        create_session(
            actor=office.hoa, at=moment(3), agency_id=office.agency.pk, council=" ", held_at=moment(4)
        )
    with refused("session.minutes_missing"):
        close_session(actor=office.hoa, at=moment(5), session_id=session(office).pk, minutes="", summary="")
