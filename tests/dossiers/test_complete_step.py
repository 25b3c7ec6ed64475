"""Steps of the process are completed by the unit that has the dossier."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.complete_step import complete_step

pytestmark = pytest.mark.django_db


def test_steps_follow_the_edition(office):
    code = stages.in_progress(office).code
    for hour in ("08:00", "09:00", "10:00"):
        dossier = complete_step(actor=office.hoa, at=moment(3, hour), code=code)
    names = [e.facts["name"] for e in dossier.events.filter(kind="dossier.step_completed").order_by("seq")]

    assert dossier.step == 3
    assert names == ["Thẩm định hồ sơ", "Dự thảo kết quả", "Bước 3"]


def test_before_the_hand_over_there_is_no_step(office):
    code = stages.received(office).code

    with refused("dossier.step_not_allowed"):
        complete_step(actor=office.hoa, at=moment(3), code=code)


def test_another_unit_does_not_do_our_steps(office):
    code = stages.in_progress(office).code

    with refused("dossier.forbidden"):
        complete_step(actor=office.thanhtra, at=moment(3), code=code)
