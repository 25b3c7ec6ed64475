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
