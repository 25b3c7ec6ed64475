"""A list of the desk: its first page is the beginning of the whole list in order."""

from datetime import timedelta

import pytest
from tests.cast import moment
from tests.dossiers.stages import in_progress, submitted

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.worklist import PAGE, worklist
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.views import VIEWS

pytestmark = pytest.mark.django_db

AT = moment(12)


@pytest.fixture
def many(office):
    """More dossiers than a page holds in four states, some with one due moment, some with none."""
    first = in_progress(office)
    row = {field.attname: getattr(first, field.attname) for field in first._meta.concrete_fields}
    states = (State.IN_PROGRESS, State.RECEIVED, State.SUBMITTED, State.WAITING)
    made = []
    for number in range(2 * PAGE + 20):
        state = states[number % len(states)]
        told = {"id": None, "code": f"H59.15-{number:04d}", "client_key": None, "state": state.value}
        told["due_at"] = None if number % 7 == 0 else AT + timedelta(hours=number * 37 % 50)
        told["paused_at"] = AT - timedelta(hours=number * 11 % 40) if state is State.WAITING else None
        made.append(Dossier(**row | told))
    Dossier.objects.bulk_create(made)
    submitted(office)
    return office


def urgency(dossier):
    far = AT + timedelta(days=9999)
    paused, due = dossier.paused_at, dossier.due_at
    return (paused is not None, paused or AT, due is None, due or far, dossier.pk)


@pytest.mark.parametrize("key", ["tat-ca", "bo-sung", "qua-han", "hom-nay", "don-vi"])
def test_each_page_goes_on_where_the_one_before_ended(many, key):
    view, actor, soon = VIEWS[key], many.hoa, AT + timedelta(hours=20)
    found = []
    for page in (1, 2, 3):
        found += worklist(actor, view, at=AT, soon=soon, total=0, page=page).rows
    kept = [row for row in Dossier.objects.all() if row.current_state in view.states]
    if view.unit:
        kept = [row for row in kept if row.unit_id in actor.unit_ids()]
    if view.due == "late":
        kept = [row for row in kept if row.due_at and row.due_at < AT]
    if view.due == "today":
        kept = [row for row in kept if row.due_at and AT <= row.due_at <= soon]
    assert [row.pk for row in found] == [row.pk for row in sorted(kept, key=urgency)][: 3 * PAGE]


def test_a_page_reads_nothing_line_by_line(many, query_budget):
    actor = many.binh
    with query_budget(1):
        page = worklist(actor, VIEWS["tat-ca"], at=AT, soon=AT, total=0)
        for row in page.rows:
            assert row.edition.name
            assert row.unit is None or row.unit.name
            assert row.holder is None or row.holder.full_name
    assert len(page.rows) == PAGE
