"""Whatever people try in whatever order: a verb is done or refused whole, the row is what the ledger
says, the chain holds, and a promise once made never disappears."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cast import Office, moment
from tests.dossiers import stages

from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.apologise_late import apologise_late
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.close_unanswered import close_unanswered
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.commands.stop_dossier import stop_dossier
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.ledger import snapshot_of
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.chain import FIRST, hash_of
from motcua.dossiers.rules.projection import project
from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import parse_limit

pytestmark = pytest.mark.django_db

WHY = {"reason": "Có lý do", "letter": "1/TB"}
TRIES: list[tuple[str, Any, dict[str, Any]]] = [
    ("binh", receive_dossier, {}),
    ("binh", refuse_intake, {"reason": "Không đủ", "ground": "Điều 17"}),
    ("binh", hand_over_dossier, {"unit_id": "division"}),
    ("tuan", hand_over_dossier, {"unit_id": "inspectorate"}),
    ("hoa", complete_step, {}),
    ("hoa", ask_supplement, {"items": ["Giấy khám"], **WHY}),
    ("binh", ask_supplement, {"items": ["Đơn"], **WHY}),
    ("lan", answer_supplement, {}),
    ("hoa", consult_unit, {"unit_id": "inspectorate", "question": "?", "due_at": moment(20)}),
    ("thanhtra", answer_consultation, {"answer": "Đồng ý"}),
    ("hoa", propose_result, {}),
    ("dung", send_back, {"reason": "Sai tên"}),
    ("dung", approve_result, {}),
    ("hoa", extend_term, {"added": parse_limit("2wd"), **WHY}),
    ("hoa", apologise_late, {"expected_at": moment(30, year=2027), **WHY}),
    ("dung", stop_dossier, {"reason": "Theo đề nghị", "ground": "Điều 21"}),
    ("lan", withdraw_dossier, {}),
    ("binh", close_unanswered, {}),
    ("son", finish_dossier, {"result_number": "1/CCHN"}),
    ("binh", return_result, {}),
]
STEPS = st.lists(st.tuples(st.sampled_from(range(len(TRIES))), st.integers(1, 60)), min_size=3, max_size=25)


@given(steps=STEPS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_order_leaves_a_true_dossier(office: Office, steps: list[tuple[int, int]]):
    actors = {name: getattr(office, name) for name in office.people}
    with transaction.atomic():
        code = stages.submitted(office).code
        at = moment(2, "09:00")
        for place, hours in steps:
            at += timedelta(hours=hours)
            # Every second step takes the next thing that can be done, so that runs go deep.
            tried = TRIES[place:] + TRIES[:place] if hours % 2 else [TRIES[place]]
            for who, command, facts in tried:
                known = {k: getattr(office, v).pk if k == "unit_id" else v for k, v in facts.items()}
                before = Dossier.objects.get(code=code)
                try:
                    with transaction.atomic():
                        command(actor=actors[who], at=at, code=code, **known)
                except Refusal:
                    assert Dossier.objects.get(code=code).head_seq == before.head_seq
                else:
                    holds(Dossier.objects.get(code=code), before)
                    break
        transaction.set_rollback(True)


def holds(row: Dossier, before: Dossier) -> None:
    events = list(row.events.order_by("seq"))
    assert project((e.kind, e.happened_at, e.facts) for e in events) == snapshot_of(row)
    previous = FIRST
    for seq, event in enumerate(events, start=1):
        assert event.seq == seq
        previous = hash_of(event, row.code, previous)
        assert event.hash == previous
    assert (row.head_seq, row.head_hash) == (len(events), previous)
    if before.first_due_at is not None:
        assert row.first_due_at == before.first_due_at
    if row.received_at is not None:
        assert row.due_at is not None
        assert row.due_at >= row.received_at
    assert row.supplement_count <= 1
    assert row.extension_count <= 1
