"""A law that changes under running dossiers: three transitional rules, and every dossier explains itself."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import cast
from tests.cast import moment
from tests.dossiers import laws, stages
from tests.dossiers.laws import BEFORE, MIDNIGHT, amended, decided, limit
from tests.dossiers.registers import take_in

from motcua.dossiers.commands import apply_law
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import both_clocks, timeline
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.verification import verified_ledger
from motcua.foundation.outbox.deliver import deliver
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.withdraw_decision import withdraw_decision
from motcua.procedures.queries.decisions import decision_effect
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition

pytestmark = pytest.mark.django_db
KIND = "dossier.law_changed"
R = Transition


def told(dossier: Dossier) -> list[str]:
    """The sentences of the reckoning as its page says them."""
    page = dossier_page(SYSTEM, dossier.code, at=moment(20))
    return [step.rule for step in page.clocks.legal.explanation]


def change(dossier: Dossier) -> dict:
    [event] = dossier.events.filter(kind=KIND)
    assert event.ground == "900/QĐ-UBND"
    dossier.refresh_from_db()
    return event.facts


def test_three_rules_over_hundreds_and_every_one_explains_itself(office):
    old, changes = {}, {}
    for number, (rule, cut) in enumerate(((R.KEEP, 20), (R.NEW, 20), (R.FAVOURABLE, 10)), start=1):
        old[rule] = cast.edition(f"1.00900{number}", name=f"Thủ tục {number}", days=30)
        take_in(*laws.running_rows(f"1.00900{number}", 100, first=number * 1000), at=BEFORE)
        changes[rule] = amended(old[rule], terms=limit(cut))
    late = set(Dossier.objects.filter(due_at__lt=MIDNIGHT).values_list("pk", flat=True))
    assert len(late) == 30
    before = {one.pk: one.due_at for one in Dossier.objects.all()}
    for rule, draft in changes.items():
        decided((draft, Action.AMEND), rule=rule, number=f"{rule} 900/QĐ-UBND")
    deliver(at=MIDNIGHT - timedelta(seconds=1))
    assert not Event.objects.filter(kind=KIND).exists()
    assert deliver(at=MIDNIGHT).failed == 0

    for rule, draft in changes.items():
        rows = Dossier.objects.filter(edition__procedure=draft.procedure)
        assert rows.count() == 100
        for one in rows.prefetch_related("events"):
            events = sorted(one.events.all(), key=lambda event: event.seq)
            facts = events[-1].facts
            assert (events[-1].kind, facts["rule"], facts["decision_id"] > 0) == (KIND, rule, True)
            clocks = both_clocks(one, timeline(events))
            said = [step for step in clocks.legal.explanation if step.effect == "law_changed"]
            assert said[0].source == f"{rule} 900/QĐ-UBND"
            if one.pk in late:
                assert one.due_at == before[one.pk]
                continue
            assert one.due_at == clocks.legal.due_at
            if rule is R.KEEP:
                assert (one.edition_id, one.due_at) == (old[rule].pk, before[one.pk])
            elif rule is R.NEW:
                assert one.edition_id == draft.pk
                assert one.due_at == moment(2, "17:00", month=4)
            else:
                assert one.due_at <= before[one.pk]
    assert {one["outcome"] for one in _facts(changes[R.FAVOURABLE])} == {"limit", "kept"}
    assert {one["why"] for one in _facts(changes[R.NEW])} == {"new", "late"}
    assert verified_ledger(with_rows=True).flaws == []


def _facts(draft):
    rows = Dossier.objects.filter(edition__procedure=draft.procedure)
    return [event.facts for one in rows for event in one.events.filter(kind=KIND)]


def test_a_batch_takes_few_statements_whatever_it_holds(office):
    old = cast.edition("1.009001", name="Thủ tục", days=30)
    take_in(*laws.running_rows("1.009001", 60), at=BEFORE)
    effect = decision_effect(decided((amended(old, terms=limit(20)), Action.AMEND), rule=R.NEW))
    with CaptureQueriesContext(
        connection,
    ) as seen:
        apply_law.apply_batch(effect, after_id=0, at=MIDNIGHT)
    statements = {one["sql"].partition(" WHERE ")[0][:60] for one in seen}
    assert len(statements) < 14
    assert Dossier.objects.filter(edition=effect.touched[0].new).count() == 60
    assert apply_law.apply_batch(effect, after_id=0, at=MIDNIGHT) == 0
    assert Dossier.objects.first().events.filter(kind=KIND).count() == 1


def test_what_is_handled_keeps_the_old_and_what_waits_counts_from_the_answer(office):
    handled, waiting = stages.proposed(office), stages.in_progress(office)
    ask = {"items": ["Bản sao bằng"], "reason": "Thiếu"}
    ask_supplement(actor=office.hoa, at=moment(4, "15:00"), code=waiting.code, **ask)
    filed = stages.submitted(office)
    decided((amended(office.edition, terms=limit(3)), Action.AMEND), rule=R.NEW)
    deliver(at=MIDNIGHT)

    assert (change(handled)["outcome"], change(handled)["why"]) == ("kept", "handled")
    found = change(waiting)
    assert (found["outcome"], found["term"], "due_at" in found) == ("both", "3wd", False)
    assert change(filed)["outcome"] == "edition"
    answer_supplement(actor=office.binh, at=moment(9, "10:00"), code=waiting.code)
    waiting.refresh_from_db()
    assert waiting.due_at == moment(12, "17:00")
    assert any("thời hạn mới tính từ lúc đó" in one for one in told(waiting))
    assert any("khi quy định đổi" in one or "hẹn trả theo quy định cũ" in one for one in told(waiting))


def test_the_favourable_rule_takes_the_lighter_edition_and_never_a_later_day(office):
    dossier = stages.received(office)
    lighter = office.edition.content["required_items"][:1]
    decided(
        (amended(office.edition, terms=limit(30), required_items=lighter), Action.AMEND), rule=R.FAVOURABLE
    )
    promised = Dossier.objects.get(pk=dossier.pk).due_at
    deliver(at=MIDNIGHT)
    found = change(dossier)
    assert (found["outcome"], found["why"]) == ("edition", "no_sooner")
    assert dossier.due_at == promised


def test_a_process_that_lost_the_step_in_hand_keeps_the_old_edition(office):
    dossier = stages.in_progress(office)
    complete_step(actor=office.hoa, at=moment(3), code=dossier.code)
    process = [{"name": "Việc khác", "role": "specialist", "key": "khac"}]
    decided((amended(office.edition, process=process, terms=limit(40)), Action.AMEND), rule=R.NEW)
    deliver(at=MIDNIGHT)
    found = change(dossier)
    assert (found["outcome"], found["why"]) == ("kept", "misfit_step")


@pytest.mark.parametrize(("rule", "outcome"), [(R.KEEP, "kept"), (R.NEW, "to_decide")])
def test_a_repeal_stops_no_dossier_by_itself(office, rule, outcome):
    dossier = stages.received(office)
    decided((office.edition, Action.REPEAL), rule=rule)
    deliver(at=MIDNIGHT)
    found = change(dossier)
    assert (found["outcome"], dossier.state) == (outcome, "received")


def test_a_decision_taken_back_before_its_effect_touches_nothing(office):
    dossier = stages.received(office)
    number = decided((amended(office.edition, terms=limit(3)), Action.AMEND), rule=R.NEW)
    withdraw_decision(actor=SYSTEM, at=BEFORE, decision_id=number, reason="Ghi nhầm ngày")
    deliver(at=MIDNIGHT)
    assert not dossier.events.filter(kind=KIND).exists()


def test_recorded_after_its_effect_it_works_at_once_and_comes_twice_without_harm(office):
    dossier = stages.received(office)
    number = decided(
        (amended(office.edition, terms=limit(60)), Action.AMEND), rule=R.NEW, effective_on=laws.SIGNED
    )
    deliver(at=BEFORE)
    first = change(dossier)
    apply_law.hear_law_changed(apply_law.LawChanged(number), at=BEFORE)
    assert change(dossier) == first
