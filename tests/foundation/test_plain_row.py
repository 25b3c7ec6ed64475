"""A row by a plain statement is the row the ORM gives."""

import pytest
from django.db import transaction
from tests.dossiers.stages import in_progress

from motcua.dossiers.models import Dossier
from motcua.foundation.plain_row import PlainRow
from motcua.procedures.models import Edition

pytestmark = pytest.mark.django_db


def all_of(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_every_value_is_as_the_model_has_it(office):
    code = in_progress(office).code
    for model, condition, value in (
        (Dossier, "code = %s", code),
        (Edition, "id = %s", office.edition.pk),
    ):
        row = PlainRow(model, condition).get(value)
        assert all_of(row) == all_of(model.objects.get(pk=row.pk))
        assert {name: type(found) for name, found in all_of(row).items()} == {
            name: type(found) for name, found in all_of(model.objects.get(pk=row.pk)).items()
        }


def test_no_row_is_none():
    assert PlainRow(Dossier, "code = %s").get("H59.15-260302-9999") is None


def test_a_locked_row_can_be_changed_and_saved(office):
    rows = PlainRow(Dossier, "code = %s", lock=True)
    code = in_progress(office).code
    with transaction.atomic():
        row = rows.get(code)
        row.late_letter = "12/SYT"
        row.save(update_fields=["late_letter"])
    assert rows.get(code).late_letter == "12/SYT"


def test_a_row_reaches_its_relations(office):
    assert PlainRow(Dossier, "code = %s").get(in_progress(office).code).agency == office.agency


def test_one_statement_is_sent(office, query_budget):
    code = in_progress(office).code
    with query_budget(1):
        PlainRow(Dossier, "code = %s").get(code)


def test_rows_it_points_to_come_with_it(office, query_budget):
    dossier = in_progress(office)
    Dossier.objects.filter(pk=dossier.pk).update(holder=None)
    also = ("agency", "edition", "edition__procedure", "unit", "holder")
    asked = PlainRow(Dossier, "it.code = %s", also=also, lock=True)
    with transaction.atomic(), query_budget(1):
        row = asked.get(dossier.code)
        read = (row.agency, row.edition, row.edition.procedure, row.unit, row.holder)
    known = Dossier.objects.get(code=dossier.code)
    assert read == (known.agency, known.edition, known.edition.procedure, known.unit, None)
    assert all_of(row.edition) == all_of(known.edition)


def test_all_rows_come_in_the_order_of_the_condition(office):
    for _ in range(3):
        in_progress(office)
    asked = PlainRow(Dossier, "it.agency_id = %s ORDER BY it.id DESC")
    assert asked.all(office.agency.pk) == list(Dossier.objects.order_by("-id"))
    assert asked.all(0) == []
