"""Whatever people try in whatever order at the steps of a process: the row is what the ledger says, the
tables beside it say the same, the join waited, and the way taken is one the edition draws."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cast import Office, moment
from tests.dossiers import kinds
from tests.dossiers.test_any_order import holds

from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.close_opinions import close_opinions
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.create_session import create_session
from motcua.dossiers.commands.decide_in_session import decide_in_session
from motcua.dossiers.commands.open_opinions import open_opinions
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.put_on_agenda import put_on_agenda
from motcua.dossiers.commands.record_inspection import record_inspection
from motcua.dossiers.commands.schedule_inspection import schedule_inspection
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.models import AgendaItem, Consultation, Dossier, SiteInspection
from motcua.dossiers.queries.place import place_of
from motcua.dossiers.rules.states import State
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.steps import END

pytestmark = pytest.mark.django_db

PROCESS = [
    kinds.OPINIONS[0],
    kinds.INSPECTION[0]
    | {"ways": [{"to": "hoi-dong", "outcome": "pass"}, {"to": "y-kien", "outcome": "fail"}]},
    kinds.COUNCIL[0],
    kinds.COUNCIL[1],
]
VISIT = {"place": "Cơ sở Mẫu", "team": ["Phạm Thị Hoa"]}
MINUTES = {"minutes": "1/BB", "findings": "Đã kiểm tra"}
TRIES: list[tuple[str, Any, dict[str, Any]]] = [
    ("hoa", open_opinions, {"question": "?", "due_at": moment(28)}),
    ("thanhtra", answer_consultation, {"answer": "Đồng ý"}),
    ("binh", answer_consultation, {"answer": "Đồng ý"}),
    ("tuan", close_opinions, {"reason": "Quá hạn trả lời"}),
    ("hoa", complete_step, {}),
    ("hoa", schedule_inspection, VISIT),
    ("hoa", record_inspection, MINUTES | {"verdict": "fix", "fix_by": date(2026, 12, 1)}),
    ("hoa", record_inspection, MINUTES | {"verdict": "pass"}),
    ("hoa", record_inspection, MINUTES | {"verdict": "fail"}),
    ("hoa", put_on_agenda, {"session_id": None}),
    ("hoa", decide_in_session, {"session_id": None, "verdict": "defer", "note": "Thiếu"}),
    ("hoa", decide_in_session, {"session_id": None, "verdict": "approve"}),
    ("hoa", decide_in_session, {"session_id": None, "verdict": "reject", "note": "Không đủ"}),
    ("hoa", propose_result, {}),
    ("dung", send_back, {"reason": "Sai tên"}),
]
STEPS = st.lists(st.tuples(st.sampled_from(range(len(TRIES))), st.integers(1, 12)), min_size=3, max_size=25)


@given(steps=STEPS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_order_at_the_steps_leaves_a_true_dossier(office: Office, steps: list[tuple[int, int]]):
    actors = {name: getattr(office, name) for name in office.people}
    with transaction.atomic():
        code = kinds.at_work(office, PROCESS).code
        for place, hours in steps:
            row = Dossier.objects.get(code=code)
            at = row.last_recorded_at + timedelta(hours=hours)
            for who, command, facts in TRIES[place:] + TRIES[:place] if hours % 2 else [TRIES[place]]:
                try:
                    with transaction.atomic():
                        command(
                            actor=actors[who], at=at, code=code, **_known(office, command, facts, at, row)
                        )
                except Refusal:
                    assert Dossier.objects.get(code=code).head_seq == row.head_seq
                else:
                    holds(Dossier.objects.get(code=code), row)
                    beside(Dossier.objects.select_related("edition").get(code=code), row)
                    break
        transaction.set_rollback(True)


def _known(office: Office, command: Any, facts: dict[str, Any], at, row: Dossier) -> dict[str, Any]:
    """The facts of a try with what it needs of the moment."""
    if command is schedule_inspection:
        return facts | {"planned_at": at + timedelta(minutes=30)}
    if "session_id" not in facts:
        return facts
    item = AgendaItem.objects.filter(dossier=row, decided_at=None).first()
    if item is not None:
        return facts | {"session_id": item.session_id}
    agency = office.agency.pk
    return facts | {
        "session_id": create_session(
            actor=office.hoa, at=at, agency_id=agency, council="Hội đồng", held_at=at
        ).pk
    }


def beside(row: Dossier, before: Dossier) -> None:
    """The tables say what the ledger says, and the step was left the way the process draws."""
    told = [(event.kind, event.facts) for event in row.events.order_by("seq")]
    said = [facts for kind, facts in told if kind == "dossier.inspected"]
    visits = SiteInspection.objects.filter(dossier=row).exclude(recorded_at=None)
    assert [(one["number"], one["verdict"]) for one in said] == [(v.number, v.verdict) for v in visits]
    votes = [facts["verdict"] for kind, facts in told if kind == "dossier.council_decided"]
    assert votes == list(
        AgendaItem.objects.filter(dossier=row).exclude(decided_at=None).values_list("verdict", flat=True)
    )
    answered = sum(kind == "dossier.consultation_answered" for kind, _ in told)
    assert answered == Consultation.objects.filter(dossier=row).exclude(answered_at=None).count()
    kind, facts = told[-1]
    if facts.get("done_key") == "y-kien" and kind == "dossier.step_completed":
        open_now = Consultation.objects.filter(dossier=row, answered_at=None, closed_at=None)
        assert not open_now.exists(), "the join did not wait"
    place = place_of(row)
    assert place.here == END or place.step is not None
    if "step_key" in facts:
        left = place.graph.step(facts["done_key"])
        assert facts["step_key"] in {way.to for way in left.ways}
    if row.state == State.PROPOSED.value:
        assert place.here == END
