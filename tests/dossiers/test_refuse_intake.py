"""Intake refuses with reason and ground, and the refused dossier never counts as received."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.refuse_intake import refuse_intake

pytestmark = pytest.mark.django_db


def test_refused_with_reason_and_ground(office):
    code = stages.submitted(office).code
    dossier = refuse_intake(
        actor=office.binh,
        at=moment(2),
        code=code,
        reason="Không thuộc thẩm quyền của Sở",
        ground="khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP",
    )

    assert (dossier.state, dossier.outcome, dossier.received_at) == ("refused", "refused_at_intake", None)


@pytest.mark.parametrize(("reason", "ground"), [("", "Điều 17"), ("Không đủ điều kiện", " ")])
def test_no_refusal_without_both(office, reason, ground):
    code = stages.submitted(office).code

    with refused("dossier.ground_missing"):
        refuse_intake(actor=office.binh, at=moment(2), code=code, reason=reason, ground=ground)


def test_a_received_dossier_is_past_refusing(office):
    code = stages.received(office).code

    with refused("dossier.step_not_allowed"):
        refuse_intake(actor=office.binh, at=moment(2, "11:00"), code=code, reason="x", ground="y")
