"""An extension is asked for in time and once; a late dossier stays late."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.apologise_late import apologise_late
from motcua.dossiers.commands.extend_term import extend_term
from motcua.workdays.rules.limits import parse_limit

pytestmark = pytest.mark.django_db


def extend(office, code, at, **facts):
    given = {"added": parse_limit("3wd"), "reason": "Chờ kết quả giám định", "letter": "15/TXL-SYT"}
    return extend_term(actor=office.hoa, at=at, code=code, **given | facts)


def test_an_extension_in_time_moves_the_promise_and_keeps_the_first(office):
    dossier = extend(office, stages.in_progress(office).code, moment(6, "16:00"))

    assert dossier.due_at == moment(12, "17:00")
    assert dossier.first_due_at == moment(9, "17:00")
    assert dossier.service_due_at == moment(9, "17:00"), "the QĐ 766 clock knows no extension"


def test_one_day_before_is_the_last_day(office):
    code = stages.in_progress(office).code

    with refused("dossier.extension_too_late"):
        extend(office, code, moment(9, "08:00"))
    assert extend(office, code, moment(8, "16:00")).extension_count == 1


def test_once_only(office):
    code = stages.in_progress(office).code
    extend(office, code, moment(5))

    with refused("dossier.extension_used"):
        extend(office, code, moment(6))


def test_an_extension_needs_reason_and_letter(office):
    code = stages.in_progress(office).code

    with refused("dossier.ground_missing"):
        extend(office, code, moment(5), letter="")


def test_a_late_dossier_is_apologised_for_and_its_date_stays(office):
    code = stages.in_progress(office).code
    dossier = apologise_late(
        actor=office.hoa,
        at=moment(11),
        code=code,
        expected_at=moment(16, "17:00"),
        reason="Chờ Cục trả lời",
        letter="18/TXL-SYT",
    )

    assert dossier.due_at == moment(9, "17:00")
    assert dossier.late_letter == "18/TXL-SYT"


def test_no_apology_for_what_is_in_time(office):
    code = stages.in_progress(office).code

    with refused("dossier.not_late"):
        apologise_late(
            actor=office.hoa, at=moment(6), code=code, expected_at=moment(12), reason="x", letter="y"
        )
