"""A list of the desk: its first page is the beginning of the whole list in order."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import cast
from tests.cast import moment
from tests.dossiers.stages import in_progress, submitted

from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries import worklist as queries
from motcua.dossiers.queries.lines import PAGE
from motcua.dossiers.queries.worklist import view_counts, worklist
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.views import VIEWS, plain_of, view_from
from motcua.kernel.time import local_day

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
        if state is State.SUBMITTED:
            told["due_at"], told["answer_due_at"] = None, told["due_at"]
        told["paused_at"] = AT - timedelta(hours=number * 11 % 40) if state is State.WAITING else None
        made.append(Dossier(**row | told))
    Dossier.objects.bulk_create(made)
    submitted(office)
    return office


def urgency(dossier):
    far = AT + timedelta(days=9999)
    paused, due = dossier.paused_at, dossier.due_at
    if dossier.current_state is State.SUBMITTED:  # stands in line by when it must be answered
        due = dossier.answer_due_at
    return (True, paused, dossier.pk) if paused else (False, due or far, dossier.pk)


@pytest.mark.parametrize("key", ["tat-ca", "tai-quay", "tiep-nhan", "bo-sung", "qua-han", "don-vi"])
def test_each_page_goes_on_where_the_one_before_ended(many, key):
    view, actor, soon = VIEWS[key], many.hoa, AT + timedelta(hours=20)
    found, after = [], ""
    while True:
        page = worklist(actor, view, at=AT, soon=soon, after=after, page=17)
        found += page.rows
        after = page.after
        if not after:
            break
    counts = view_counts(actor, [view], at=AT, soon=soon)
    kept = [row for row in Dossier.objects.all() if row.current_state in view.states]
    if view.unit:
        kept = [row for row in kept if row.unit_id in actor.unit_ids()]
    if view.left == "late":
        kept = [row for row in kept if row.due_at and row.due_at < AT]
    if view.left == "today":
        kept = [row for row in kept if row.due_at and AT <= row.due_at <= soon]
    assert [row.pk for row in found] == [row.pk for row in sorted(kept, key=urgency)]
    assert counts == {key: len(found)}


@pytest.mark.parametrize(("order", "sign"), [("oldest", 1), ("newest", -1)])
def test_a_list_may_come_in_the_order_the_dossiers_did(many, order, sign):
    view = replace(VIEWS["tat-ca"], order=order)
    first = worklist(many.hoa, view, at=AT, soon=AT)
    second = worklist(many.hoa, view, at=AT, soon=AT, after=first.after)
    found = [row.pk for row in (*first.rows, *second.rows)]
    assert found == sorted((row.pk for row in Dossier.objects.all()), key=lambda pk: sign * pk)[: 2 * PAGE]


@pytest.mark.parametrize(
    ("kept", "test"),
    [
        ({"states": frozenset({State.WAITING})}, lambda row, _: row.state == "waiting"),
        ({"channel": "online"}, lambda row, _: row.channel == "online"),
        ({"channel": "post"}, lambda row, _: False),
        ({"declaration": True}, lambda row, _: row.is_declaration),
        ({"unheld": True}, lambda row, _: row.holder_id is None),
        ({"due_to": AT.date()}, lambda row, _: row.due_at and local_day(row.due_at) <= AT.date()),
        ({"received_from": AT.date()}, lambda row, _: row.received_at and row.received_at > AT),
    ],
)
def test_a_list_of_ones_own_keeps_what_was_asked(many, kept, test):
    view = replace(VIEWS["tat-ca"], **kept)
    found = worklist(many.hoa, view, at=AT, soon=AT, page=500).rows
    assert {row.pk for row in found} == {row.pk for row in Dossier.objects.all() if test(row, many)}
    assert view_counts(many.hoa, [view], at=AT, soon=AT) == {view.key: len(found)}
    assert view_from(view.key, plain_of(view)) == view


def test_what_is_received_waits_to_be_handed_over_or_to_be_published(many):
    binh, received = many.binh, Dossier.objects.filter(state="received")
    declared = set(received.values_list("pk", flat=True)[:3])
    received.filter(pk__in=declared).update(is_declaration=True)
    rest = set(received.values_list("pk", flat=True)) - declared
    view_counts(binh, [VIEWS["tat-ca"]], at=AT, soon=AT)

    for key, wanted in (("ban-giao", rest), ("cong-bo", declared)):
        with CaptureQueriesContext(connection) as asked:
            page = worklist(binh, VIEWS[key], at=AT, soon=AT, page=500)
            assert view_counts(binh, [VIEWS[key]], at=AT, soon=AT) == {key: len(wanted)}
        assert {row.pk for row in page.rows} == wanted
        if connection.vendor == "sqlite":  # the other one leaves a table this small to a scan
            assert all(_plan_names(query["sql"], "dossier_received") for query in asked)


def _plan_names(sql, index):
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return any(index in row[-1] for row in cursor.fetchall())


def test_a_count_stops_where_nobody_would_count_on(many, monkeypatch):
    monkeypatch.setattr(queries, "COUNTED", 7)
    assert view_counts(many.hoa, [VIEWS["tat-ca"]], at=AT, soon=AT) == {"tat-ca": 7}


def test_questions_to_other_units_are_found_from_both_sides(office):
    code = in_progress(office).code
    unit = office.inspectorate.pk
    consult_unit(actor=office.hoa, at=moment(3), code=code, unit_id=unit, question="Vướng?", due_at=moment(9))
    for actor, key in ((office.hoa, "cho-y-kien"), (office.thanhtra, "tra-loi")):
        view = VIEWS[key]
        assert [row.code for row in worklist(actor, view, at=AT, soon=AT).rows] == [code]
        assert view_counts(actor, [view], at=AT, soon=AT) == {key: 1}
    assert worklist(office.thanhtra, VIEWS["cho-y-kien"], at=AT, soon=AT).rows == ()
    answer_consultation(actor=office.thanhtra, at=moment(4), code=code, answer="Không")
    assert worklist(office.thanhtra, VIEWS["tra-loi"], at=AT, soon=AT).rows == ()


def test_nobody_lists_dossiers_of_another_agency(many):
    stranger = cast.office("H22.10", prefix="x")
    views = [replace(view, key=key) for key, view in VIEWS.items()]
    assert set(view_counts(stranger.tuan, views, at=AT, soon=AT).values()) == {0}
    for view in views:
        assert worklist(stranger.tuan, view, at=AT, soon=AT).rows == ()


def test_a_page_reads_nothing_line_by_line(many, query_budget):
    actor = many.binh
    with query_budget(1):
        page = worklist(actor, VIEWS["tat-ca"], at=AT, soon=AT)
        assert all(row.procedure and row.unit and row.holder for row in page.rows if row.state != "submitted")
    assert len(page.rows) == PAGE
