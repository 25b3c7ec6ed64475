"""A row written by a plain statement is the row the ORM writes."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction
from tests.dossiers.stages import in_progress

from motcua.dossiers.models import Dossier, Event
from motcua.foundation.plain_write import insert_row, update_and_insert, update_row

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 2, 1, 2, 3, 456789, tzinfo=UTC)


def all_of(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def an_event(dossier):
    return Event(
        dossier=dossier,
        seq=99,
        kind="dossier.step_completed",
        happened_at=AT,
        recorded_at=AT,
        actor="Nguyễn Thị Hoa",
        edition=1,
        data='{"note":"100% \'đủ\'"}',
        hash="0" * 64,
    )


def test_an_inserted_row_has_its_key_and_every_value(office):
    event = an_event(in_progress(office))
    insert_row(event)
    assert not event._state.adding
    assert all_of(Event.objects.get(pk=event.pk)) == all_of(event)


def test_an_update_changes_the_named_columns_and_no_other(office):
    dossier = in_progress(office)
    before = all_of(Dossier.objects.get(pk=dossier.pk))
    dossier.due_at, dossier.step, dossier.holder_id, dossier.applicant = AT, 3, None, "không ghi"
    update_row(dossier, ["due_at", "step", "holder_id"])
    expected = before | {"due_at": AT, "step": 3, "holder_id": None}
    assert all_of(Dossier.objects.get(pk=dossier.pk)) == expected


def test_a_row_that_is_gone_is_not_updated_in_silence(office):
    dossier = in_progress(office)
    dossier.pk = 0
    with pytest.raises(DatabaseError):
        update_row(dossier, ["step"])
    assert not Dossier.objects.filter(pk=0).exists()


def test_an_update_and_an_insert_together_do_what_each_does(office):
    dossier = in_progress(office)
    before = all_of(Dossier.objects.get(pk=dossier.pk))
    dossier.due_at, dossier.step, event = AT, 3, an_event(dossier)
    update_and_insert(dossier, ["due_at", "step"], event)
    assert all_of(Dossier.objects.get(pk=dossier.pk)) == before | {"due_at": AT, "step": 3}
    assert not event._state.adding
    assert all_of(Event.objects.get(pk=event.pk)) == all_of(event)


def test_a_statement_sent_with_them_is_done_too(office):
    dossier = in_progress(office)
    dossier.step, event = 3, an_event(dossier)
    also = ("UPDATE organisation_unit SET name = %s WHERE id = %s", ["Phòng 100% đủ", dossier.unit_id])
    update_and_insert(dossier, ["step"], event, also)
    fresh = Dossier.objects.select_related("unit").get(pk=dossier.pk)
    assert (fresh.step, fresh.unit.name) == (3, "Phòng 100% đủ")
    assert all_of(Event.objects.get(pk=event.pk)) == all_of(event)


@pytest.mark.parametrize("wrong", ["row", "added"])
def test_of_an_update_and_an_insert_neither_is_done_where_one_cannot_be(office, wrong):
    dossier = in_progress(office)
    event = an_event(dossier)
    before, step = Event.objects.count(), Dossier.objects.get(pk=dossier.pk).step
    if wrong == "row":
        dossier.pk = 0
    else:
        event.seq = 1
    dossier.step = 9
    renamed = ("UPDATE organisation_unit SET name = %s WHERE id = %s", ["khác", dossier.unit_id])
    with pytest.raises(DatabaseError), transaction.atomic():
        update_and_insert(dossier, ["step"], event, renamed)
    assert Dossier.objects.get(code=dossier.code).unit.name != "khác"
    assert Event.objects.count() == before
    assert Dossier.objects.get(code=dossier.code).step == step


def test_each_is_one_statement(office, query_budget):
    dossier = in_progress(office)
    with query_budget(1):
        insert_row(an_event(dossier))
    with query_budget(1):
        update_row(dossier, ["step", "state"])
