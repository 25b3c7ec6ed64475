"""A return is filled in, handed in, judged and locked; what was said stays, and late stays late."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from tests.cast import moment, office
from tests.collection.making import AT, STAFF, approved, collected, save, submitted, tree

from motcua.collection.commands.approve_return import approve_return
from motcua.collection.commands.decide_correction import decide_correction
from motcua.collection.commands.gather_below import gather_below
from motcua.collection.commands.propose_correction import propose_correction
from motcua.collection.commands.save_answers import save_answers
from motcua.collection.commands.send_back_return import send_back_return
from motcua.collection.commands.submit_return import submit_return
from motcua.collection.ledger import Said, standing_answers
from motcua.collection.models import Answer, Return, ReturnEvent
from motcua.collection.queries.figures import answered_value, round_totals, unit_figures
from motcua.collection.queries.rounds import lines, owed, returns_of, tally
from motcua.collection.rules.sets import set_from
from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db
LETTER = Proof("90/BC-TTYT")


@pytest.fixture
def here():
    return tree()


@pytest.fixture
def one(here):
    return collected(here.above, here.below.agency.code).returns.get()


def refused(code, act):
    before = list(Return.objects.order_by("pk").values()), ReturnEvent.objects.count(), Answer.objects.count()
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert sentence(caught.value) != code
    after = list(Return.objects.order_by("pk").values()), ReturnEvent.objects.count(), Answer.objects.count()
    assert before == after


def total(round_, key="staff", seen_at=None):
    return next(one.value for one in round_totals(round_, seen_at) if one.indicator.key == key)


def test_what_is_approved_is_locked_and_counted(here, one):
    assert total(one.round) is None
    submitted(here.below.mai, one)
    assert total(one.round) is None
    approve_return(actor=here.above.mai, at=AT, return_id=one.pk)
    assert total(one.round) == 38
    assert total(one.round, "women_share") == Decimal("44.7")
    refused("collection.locked", lambda: save(here.below.mai, one, staff=39))
    assert answered_value(here.below.agency.pk, "nhan-su", "staff") == (one, 38)


def test_nobody_approves_what_they_handed_in(here):
    mine = collected(here.above, here.above.agency.code).returns.get()
    submitted(here.above.mai, mine)
    refused("collection.own_work", lambda: approve_return(actor=here.above.mai, at=AT, return_id=mine.pk))
    approve_return(actor=here.above.dung, at=AT, return_id=mine.pk)


def test_a_return_with_a_sum_that_does_not_add_up_stays_here(here, one):
    save(here.below.mai, one, **(STAFF | {"women": 18}))
    refused("collection.flawed", lambda: submit_return(actor=here.below.mai, at=AT, return_id=one.pk))


def test_who_is_not_asked_neither_fills_nor_judges(here, one):
    refused("collection.filling.forbidden", lambda: save(here.above.mai, one))
    refused("collection.filling.forbidden", lambda: save(here.below.quantri, one))
    refused("collection.forbidden", lambda: save(here.below.hoa, one))
    submitted(here.below.son, one)
    refused(
        "collection.judging.forbidden",
        lambda: approve_return(actor=here.below.dung, at=AT, return_id=one.pk),
    )
    stranger = office("H22.10", prefix="x")
    refused("collection.return.not_found", lambda: save(stranger.mai, one))


def test_late_stays_late_and_a_weekend_moves_the_day(here):
    round_ = collected(here.above, here.below.agency.code, due=date(2026, 3, 7))
    one = round_.returns.get()
    [before] = owed(here.below.mai, date(2026, 3, 9))
    assert (before.last_day, before.in_time) == (date(2026, 3, 9), None)
    submitted(here.below.mai, one, moment(10))
    send_back_return(actor=here.above.mai, at=moment(10), return_id=one.pk, note="Thiếu giải trình")
    submit_return(actor=here.below.mai, at=moment(11), return_id=one.pk)
    counted = tally(lines(returns_of(round_), round_, date(2026, 3, 31)))
    assert (counted.late, counted.in_time, counted.on_time_share, counted.complete_share) == (1, 0, 0, 100)
    assert owed(here.below.mai, date(2026, 3, 31)) == []


def test_one_sent_back_that_came_in_time_stays_in_time(here, one):
    submitted(here.below.mai, one, moment(6))
    refused(
        "collection.no_reason",
        lambda: send_back_return(actor=here.above.mai, at=moment(7), return_id=one.pk, note=" "),
    )
    send_back_return(actor=here.above.mai, at=moment(9), return_id=one.pk, note="Sửa")
    submitted(here.below.mai, one, moment(10), **(STAFF | {"minorities": 3}))
    [line] = lines(returns_of(one.round), one.round, date(2026, 3, 31))
    assert line.in_time is True


def test_saying_the_same_again_adds_nothing_and_what_was_said_stays(here, one):
    save(here.below.mai, one)
    save(here.below.mai, one)
    assert ReturnEvent.objects.count() == 1
    save(here.below.mai, one, moment(3), staff=40)
    assert standing_answers([one.pk], AT)[one.pk]["staff"].value == 38
    assert standing_answers([one.pk])[one.pk]["staff"].value == 40
    with pytest.raises(DatabaseError), transaction.atomic():
        Answer.objects.update(value=1)


def test_a_locked_figure_is_corrected_by_a_proposal_with_its_source(here, one):
    approved(here.below.mai, here.above.mai, one)

    def propose(changed, proof=LETTER):
        return propose_correction(
            actor=here.below.mai,
            at=moment(5),
            return_id=one.pk,
            changed={key: Decimal(value) for key, value in changed.items()},
            note="Đếm sót một người",
            proof=proof,
        )

    refused("collection.no_source", lambda: propose({"staff": 39, "women": 18}, proof=Proof()))
    refused("collection.flawed", lambda: propose({"staff": 39}))
    refused("collection.nothing_changed", lambda: propose({"staff": 38}))
    propose({"staff": 39, "women": 18})
    refused("collection.proposal_open", lambda: propose({"minorities": 1}))
    assert total(one.round) == 38
    decide_correction(actor=here.above.dung, at=moment(6), return_id=one.pk, accepted=True)
    assert total(one.round) == 39
    assert total(one.round, seen_at=moment(5, "23:00")) == 38
    refused(
        "collection.no_proposal",
        lambda: decide_correction(actor=here.above.dung, at=moment(6), return_id=one.pk, accepted=True),
    )


def test_a_rejected_correction_says_why_and_changes_nothing(here, one):
    approved(here.below.mai, here.above.mai, one)
    propose_correction(
        actor=here.below.mai,
        at=moment(5),
        return_id=one.pk,
        changed={"minorities": Decimal(3)},
        note="Thêm",
        proof=LETTER,
    )

    def decide(who, note):
        decide_correction(actor=who, at=moment(6), return_id=one.pk, accepted=False, note=note)

    refused("collection.no_reason", lambda: decide(here.above.mai, ""))
    refused("collection.judging.forbidden", lambda: decide(here.below.dung, "Không"))
    decide(here.above.mai, "Không có trong danh sách")
    assert total(one.round, "minorities") == 2


def test_a_jump_against_the_last_period_must_be_explained_and_stands_out(here):
    code = here.below.agency.code
    old = collected(here.above, code, starts=date(2025, 10, 1), ends=date(2025, 12, 31))
    approved(here.below.mai, here.above.mai, old.returns.get())
    new = collected(here.above, code)
    record = new.returns.get()
    save(here.below.mai, record, staff=50, men=30, women=20, minorities=2)
    refused("collection.flawed", lambda: submit_return(actor=here.below.mai, at=AT, return_id=record.pk))
    explained = {"staff": Said(Decimal(50), "Nhận người từ đơn vị sáp nhập")}
    save_answers(actor=here.below.mai, at=AT, return_id=record.pk, answers=explained)
    submit_return(actor=here.below.mai, at=AT, return_id=record.pk)
    approve_return(actor=here.above.mai, at=AT, return_id=record.pk)
    [staff, *_] = round_totals(new)
    assert (staff.value, staff.last, staff.mark) == (50, 38, "break")
    [unit] = unit_figures(new, set_from(new.indicators), "staff", returns_of(new), None)
    assert (unit.value, unit.last, unit.mark) == (50, 38, "break")


def test_a_return_is_passed_down_and_filled_with_the_sum(here):
    mine = collected(here.above, here.above.agency.code).returns.get()
    refused("collection.nothing_below", lambda: gather_below(actor=here.above.mai, at=AT, record=mine))
    below = collected(
        here.above, here.below.agency.code, starts=date(2026, 1, 2), title="Giao xuống", parent=mine
    )
    approved(here.below.mai, here.above.mai, below.returns.get())
    assert gather_below(actor=here.above.mai, at=AT, record=mine) == 1
    assert standing_answers([mine.pk])[mine.pk]["staff"].value == 38


def test_a_round_asks_only_below_itself_and_once_a_period(here):
    code = here.below.agency.code
    stranger = office("H22.10", prefix="x")
    refused("collection.nobody_asked", lambda: collected(here.above, stranger.agency.code))
    refused("collection.nobody_asked", lambda: collected(here.below, here.above.agency.code))
    refused("collection.upside_down", lambda: collected(here.above, code, starts=date(2026, 3, 1)))
    refused("collection.due_before_end", lambda: collected(here.above, code, due=date(2026, 2, 1)))
    collected(here.above, code)
    refused("collection.round_exists", lambda: collected(here.above, code))


def test_acts_cost_few_statements(here, one, query_budget):
    with query_budget(10):
        save(here.below.mai, one)
    with query_budget(10):
        submit_return(actor=here.below.mai, at=AT, return_id=one.pk)
    with query_budget(10):
        approve_return(actor=here.above.mai, at=AT, return_id=one.pk)
