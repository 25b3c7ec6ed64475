"""Taken in while the server was away: the number on the slip is kept, nothing is written twice, no gap."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from tests.cast import LAN_APPLIES, moment
from tests.dossiers import stages

from motcua.dossiers.access import dossier_by_link
from motcua.dossiers.commands.close_block import close_block
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.commands.reserve_numbers import reserve_numbers
from motcua.dossiers.commands.take_in_offline import Slip, take_in_offline
from motcua.dossiers.models import Dossier, Event, VoidNumber
from motcua.dossiers.queries.numbers import account_of
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db
DAY = moment(2).date()


def reserved(office, count: int = 5, **facts):
    given = {"actor": office.binh, "at": moment(2, "08:00"), "agency": office.agency, "day": DAY}
    return reserve_numbers(**given | {"count": count} | facts)


def slip(office, block, number: int, **facts) -> Slip:
    written = Slip(
        client_key=f"key-of-number-{number}",
        block_id=block.pk,
        number=number,
        received_at=moment(2, "09:10"),
        procedure=office.edition.procedure.code,
        applicant=LAN_APPLIES,
        ticked=(1, 2),
    )
    return replace(written, **facts)


def sent(office, written: Slip, **facts):
    return take_in_offline(**{"actor": office.binh, "at": moment(2, "14:00"), "slip": written} | facts)


def walk_in(office, clock: str) -> Dossier:
    return register_walk_in(
        actor=office.binh,
        at=moment(2, clock),
        agency=office.agency,
        edition=office.edition,
        applicant=LAN_APPLIES,
    )


def test_the_slip_stays_true_its_code_its_moment_and_its_promise(office):
    block = reserved(office)
    taken = sent(office, slip(office, block, 3))

    dossier = taken.dossier
    assert taken.is_new
    assert dossier.code == "H59.15-260302-0003"
    assert dossier.received_at == moment(2, "09:10")
    event = Event.objects.get(dossier=dossier, kind="dossier.received")
    assert (event.happened_at, event.recorded_at) == (moment(2, "09:10"), moment(2, "14:00"))
    assert dossier.first_due_at == stages.received(office).first_due_at


def test_the_link_printed_in_the_qr_leads_to_the_dossier_and_to_no_other(office):
    block, printed = reserved(office), "Zk3-_aQ9xY0bC7dE"
    dossier = sent(office, slip(office, block, 1, lookup_key=printed)).dossier

    assert dossier_by_link(printed) == dossier
    with pytest.raises(Refusal, match=r"offline\.bad_link"):
        sent(office, slip(office, block, 2, lookup_key=printed))


def test_sent_twice_it_is_one_dossier(office):
    block = reserved(office)
    first = sent(office, slip(office, block, 1))
    again = sent(office, slip(office, block, 1), at=moment(2, "15:00"))

    assert (again.is_new, again.dossier.pk) == (False, first.dossier.pk)
    assert Dossier.objects.count() == 1


def test_the_series_goes_on_beside_the_block_and_every_number_is_accounted_for(office):
    before = walk_in(office, "07:45")
    block = reserved(office, count=3)
    after = walk_in(office, "08:10")
    sent(office, slip(office, block, block.first + 1))
    assert [d.code[-4:] for d in (before, after)] == ["0001", "0005"]

    account = account_of(office.agency, DAY)
    assert (account.last, account.used, account.set_aside, account.missing) == (5, 3, 2, ())
    close_block(actor=office.binh, at=moment(2, "16:30"), block_id=block.pk, reason="Có mạng lại")
    account = account_of(office.agency, DAY)
    assert (account.used, account.void, account.set_aside, account.missing) == (3, 2, 0, ())
    assert set(VoidNumber.objects.values_list("number", "reason")) == {(2, "Có mạng lại"), (4, "Có mạng lại")}


def test_giving_back_twice_changes_nothing_and_needs_a_reason(office):
    block = reserved(office)
    with pytest.raises(Refusal, match=r"block\.reason_missing"):
        close_block(actor=office.binh, at=moment(2, "16:00"), block_id=block.pk, reason=" ")
    close_block(actor=office.binh, at=moment(2, "16:00"), block_id=block.pk, reason="Hết ca")
    close_block(actor=office.binh, at=moment(2, "17:00"), block_id=block.pk, reason="Hết ca")

    assert VoidNumber.objects.count() == 5


def test_a_void_number_is_not_brought_back_but_a_new_one_can_be_given(office):
    block = reserved(office, count=2)
    close_block(actor=office.binh, at=moment(2, "13:00"), block_id=block.pk, reason="Nhầm")
    late = slip(office, block, 1)

    with pytest.raises(Refusal, match=r"block\.number_void"):
        sent(office, late)
    taken = sent(office, replace(late, wants_new_number=True))
    assert taken.dossier.code.endswith("-0003")
    assert account_of(office.agency, DAY).missing == ()


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"number": 9}, "block.bad_number"),
        ({"received_at": moment(3, "09:00")}, "block.clock_ahead"),
        ({"received_at": moment(2, "07:00")}, "block.before_reserved"),
        ({"received_at": moment(1, "09:00")}, "block.other_day"),
        ({"ticked": (1,)}, "dossier.papers_missing"),
        ({"procedure": "9.999999"}, "procedure.not_found"),
        ({"lookup_key": "short"}, "offline.bad_link"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(office, facts, code):
    block = reserved(office)

    with pytest.raises(Refusal, match=code.replace(".", r"\.")):
        sent(office, replace(slip(office, block, 1), **facts))
    assert Dossier.objects.count() == 0


def test_a_number_another_dossier_bears_is_refused(office):
    block = reserved(office)
    sent(office, slip(office, block, 1))

    with pytest.raises(Refusal, match=r"block\.number_used"):
        sent(office, slip(office, block, 1, client_key="another-key"))


def test_only_whose_block_it_is_sends_its_slips(office):
    block = reserved(office)

    with pytest.raises(Refusal, match=r"block\.not_yours"):
        sent(office, slip(office, block, 1), actor=office.hoa)


def test_numbers_are_set_aside_for_the_desk_for_days_ahead_and_within_bounds(office):
    for facts, code in (
        ({"actor": office.hoa}, "dossier.not_your_desk"),
        ({"count": 51}, "block.bad_count"),
        ({"day": DAY - timedelta(1)}, "block.bad_day"),
        ({"day": DAY + timedelta(30)}, "block.bad_day"),
    ):
        with pytest.raises(Refusal, match=code.replace(".", r"\.")):
            reserved(office, **facts)
    for _ in range(4):
        reserved(office, count=1)
    with pytest.raises(Refusal, match=r"block\.too_many_open"):
        reserved(office, count=1)


def test_one_row_of_fifty_costs_few_statements(office, query_budget):
    block = reserved(office)
    sent(office, slip(office, block, 1))
    with query_budget(16):
        sent(office, slip(office, block, 2))


def test_a_number_is_void_once(office):
    block = reserved(office)
    close_block(actor=office.binh, at=moment(2, "13:00"), block_id=block.pk, reason="Nhầm")
    twice = VoidNumber.objects.first()
    twice.pk = None
    with pytest.raises(IntegrityError), connection.cursor():
        twice.save(force_insert=True)
