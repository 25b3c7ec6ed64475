"""The clock waits for money where the law of the procedure says so, and nowhere else."""

import pytest
from tests.cast import DIPLOMA, FORM, LAN_APPLIES, moment
from tests.dossiers import stages
from tests.dossiers.fees import LAW, WAIT, charged
from tests.dossiers.refused import refused

from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.close_unanswered import close_unanswered
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.serve_at_counter import serve_at_counter
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.jobs import close_unanswered as closing
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.receipt import receipt_sheet
from motcua.dossiers.queries.verification import verified_ledger
from motcua.dossiers.slips.receipt import receipt_pdf
from motcua.foundation.outbox.deliver import deliver
from motcua.foundation.outbox.models import OutboxEntry
from motcua.organisation.public import SYSTEM
from motcua.payments.public import ChargeState, Way, charges_of, take_fee, waive_charge

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(office) -> Dossier:
    """Accepted on Monday at nine, unpaid."""
    office.edition = charged()
    return stages.received(office)


def pay(office, dossier, at):
    take_fee(actor=office.binh, at=at, charge_id=charges_of(dossier.code)[0].pk)
    deliver(at=at)
    return Dossier.objects.get(code=dossier.code)


def kinds(dossier) -> list[str]:
    return list(Event.objects.filter(dossier=dossier).order_by("seq").values_list("kind", flat=True))


def test_an_accepted_dossier_waits_and_is_promised_nothing_yet(office, waiting):
    assert kinds(waiting)[-2:] == ["dossier.received", "dossier.payment_awaited"]
    assert (waiting.state, waiting.waits_for, waiting.paused_at) == ("waiting", "fee", moment(2, "09:00"))
    assert (waiting.due_at, waiting.first_due_at) == (None, None)
    assert waiting.answer_by == moment(5, "17:00"), "three working days after Monday"

    slip = receipt_sheet(dossier_page(office.binh, waiting.code, at=moment(2)), "http://x/")
    assert "chờ nộp phí" in " ".join(slip.reckoning)
    assert receipt_pdf(slip).startswith(b"%PDF")


def test_paid_the_clock_runs_on_and_says_why(office, waiting):
    dossier = pay(office, waiting, moment(4, "10:00"))

    assert (dossier.state, dossier.waits_for, dossier.paused_at) == ("received", "", None)
    assert dossier.due_at == dossier.service_due_at == dossier.first_due_at == moment(11, "17:00")
    steps = dossier_page(office.binh, dossier.code, at=moment(4)).clocks.legal.explanation
    said = {step.effect: (step.rule, step.source) for step in steps}
    assert [clock in said["paused"][0] for clock in ("09:00", "10:00")] == [True, True]
    assert said["paused"][1] == LAW
    assert "5 ngày làm việc còn lại" in said["resumed"][0]
    found = verified_ledger(with_rows=True)
    assert (found.flaw_count, found.dossiers) == (0, 1)


def test_news_twice_is_news_once(office, waiting):
    paid = pay(office, waiting, moment(4, "10:00"))
    OutboxEntry.objects.update(delivered_at=None, leased_until=None)
    deliver(at=moment(4, "11:00"))
    assert Dossier.objects.get().head_seq == paid.head_seq


def test_paid_before_acceptance_nothing_waits(office):
    office.edition = charged()
    filed = stages.submitted(office)
    assert [one.amount for one in charges_of(filed.code)] == [500_000]
    pay(office, filed, moment(2, "08:45"))

    dossier = receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=filed.code)
    assert (dossier.state, dossier.due_at) == ("received", moment(9, "17:00"))
    assert len(charges_of(filed.code)) == 1


@pytest.mark.parametrize(
    "law",
    [(), (WAIT | {"valid_to": "2026-02-28"},), (WAIT | {"case": "khác"},), (WAIT | {"basis": ""},)],
    ids=["nothing said", "no longer in force", "another case", "no law named"],
)
def test_where_the_law_does_not_say_so_the_clock_never_waits(office, law):
    office.edition = charged(waits=law)
    dossier = stages.received(office)

    assert (dossier.state, dossier.due_at) == ("received", moment(9, "17:00"))
    assert charges_of(dossier.code)[0].state is ChargeState.UNPAID


def test_at_the_counter_only_who_does_not_pay_waits(office):
    office.edition = charged()
    given = {
        "actor": office.binh,
        "agency": office.agency,
        "edition": office.edition,
        "applicant": LAN_APPLIES,
        "papers": [FORM, DIPLOMA],
    }
    paid = serve_at_counter(at=moment(2), pay=Way.CASH, **given)
    unpaid = serve_at_counter(at=moment(2, "09:05"), **given)

    assert (paid.state, paid.due_at) == ("received", moment(9, "17:00"))
    assert (unpaid.state, unpaid.waits_for) == ("waiting", "fee")


def test_unpaid_in_time_it_is_closed_as_the_law_says(office, waiting):
    with refused("dossier.answer_still_possible"):
        close_unanswered(actor=SYSTEM, at=moment(5, "16:00"), code=waiting.code)
    assert closing.run(moment(6)) == 1

    dossier = Dossier.objects.get()
    assert (dossier.state, dossier.outcome) == ("closed", "closed_unpaid")
    assert charges_of(dossier.code)[0].state is ChargeState.WAIVED


def test_who_paid_in_the_last_minute_is_not_closed_out(office, waiting):
    take_fee(actor=office.binh, at=moment(5, "16:59"), charge_id=charges_of(waiting.code)[0].pk)
    with refused("dossier.fee_is_paid"):
        close_unanswered(actor=SYSTEM, at=moment(6), code=waiting.code)
    deliver(at=moment(6))
    assert Dossier.objects.get().due_at == moment(12, "17:00")


def test_a_law_without_consequence_leaves_it_open(office):
    office.edition = charged(waits=(WAIT | {"unpaid": "keep"},))
    dossier = stages.received(office)
    assert dossier.answer_by is None
    assert closing.run(moment(30)) == 0


def test_exempt_from_the_fee_it_goes_on_too(office, waiting):
    waive_charge(actor=office.binh, at=moment(3), charge_id=charges_of(waiting.code)[0].pk, reason="Miễn")
    deliver(at=moment(3))
    assert Dossier.objects.get().state == "received"


def test_waiting_for_money_is_not_waiting_for_papers(office, waiting):
    with refused("dossier.waits_for_fee"):
        answer_supplement(actor=office.lan, at=moment(3), code=waiting.code)


def test_what_came_to_nothing_owes_nothing(office):
    office.edition = charged()
    refuse_intake(
        actor=office.binh, at=moment(2), code=stages.submitted(office).code, reason="Sai", ground="Điều 17"
    )
    withdraw_dossier(actor=office.lan, at=moment(3), code=stages.received(office).code)
    for dossier in Dossier.objects.all():
        assert [one.state for one in charges_of(dossier.code)] == [ChargeState.WAIVED]
