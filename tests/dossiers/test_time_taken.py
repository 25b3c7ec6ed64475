"""How long dossiers really took, as the page of the procedure tells it."""

import pytest
from django.test import Client
from tests.cast import LAN_APPLIES, moment

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.queries.time_taken import time_taken

pytestmark = pytest.mark.django_db


def ended(office, day: int) -> None:
    """Received on Monday 02/03/2026 and finished on that day of March."""
    code = register_walk_in(
        actor=office.binh, at=moment(2), agency=office.agency, edition=office.edition, applicant=LAN_APPLIES
    ).code
    to = {"unit_id": office.division.pk, "holder_id": office.hoa.person_id}
    hand_over_dossier(actor=office.binh, at=moment(2, "10:00"), code=code, **to)
    propose_result(actor=office.hoa, at=moment(2, "11:00"), code=code)
    approve_result(actor=office.dung, at=moment(day, "14:00"), code=code)
    finish_dossier(actor=office.son, at=moment(day, "15:00"), code=code, result_number="1/GP")


def test_working_days_of_what_ended_in_the_last_year(office, query_budget):
    ended(office, 4)
    ended(office, 9)
    asked = {"procedure_id": office.edition.procedure_id, "agency_code": office.agency.code}

    with query_budget(2):
        assert sorted(time_taken(**asked, on=moment(10).date())) == [2, 5]
    assert time_taken(**asked, on=moment(20, year=2027, month=4).date()) == []


def test_the_page_says_how_few_there_are_or_how_long_it_really_takes(office, now):
    now(moment(10))
    address = f"/thu-tuc/{office.edition.procedure.code}/"
    ended(office, 4)
    assert "mới có 1 hồ sơ xong" in Client().get(address).content.decode()
    for day in (3, 3, 3, 4, 4, 4, 5, 5, 9):
        ended(office, day)

    said = Client().get(address).content.decode()

    assert "<dd>3 ngày làm việc</dd>" in said
    assert "9 trong 10 hồ sơ" in said
