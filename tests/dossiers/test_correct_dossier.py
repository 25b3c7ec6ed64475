"""A fact is corrected on record; a date never is."""

import pytest
from tests.cast import edition, moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.correct_dossier import correct_dossier

pytestmark = pytest.mark.django_db


def test_a_wrong_sector_is_mended_with_a_letter(office):
    other = edition("1.009999", sector="Mỹ phẩm")
    dossier = correct_dossier(
        actor=office.ngoc,
        at=moment(20),
        code=stages.finished(office).code,
        changes={"sector_id": other.sector_id},
        reason="Ghi nhầm lĩnh vực",
        letter="20/BB-SYT",
    )

    assert dossier.sector_id == other.sector_id
    assert dossier.events.latest("seq").facts["before"] == {"sector_id": office.edition.sector_id}


@pytest.mark.parametrize("field", ["due_at", "finished_at", "received_at", "state", "first_due_at"])
def test_no_date_and_no_state_is_corrected_away(office, field):
    code = stages.finished(office).code

    with refused("dossier.not_correctable"):
        correct_dossier(
            actor=office.quantri,
            at=moment(20),
            code=code,
            changes={field: "2026-03-09T10:00:00+00:00"},
            reason="x",
            letter="y",
        )
