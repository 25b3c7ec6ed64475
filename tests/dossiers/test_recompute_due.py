"""A calendar change moves open promises, on record, and leaves finished ones alone."""

import pytest
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.commands.recompute_due import recompute_due
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


def test_an_unchanged_calendar_moves_nothing(office):
    dossier = stages.in_progress(office)

    assert not recompute_due(
        actor=SYSTEM, at=moment(3), dossier_id=dossier.pk, reason="Lịch mới", ground="QĐ 1"
    )
    assert dossier.events.count() == 3
