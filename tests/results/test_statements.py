"""What the commands of the chain cost."""

import pytest
from tests.cast import moment
from tests.results.signing import agency_key, directors_key, initialled, issued

from motcua.results.commands.issue_result import issue_result
from motcua.results.commands.sign_result import sign_result

pytestmark = pytest.mark.django_db


def test_signing_and_issuing_keep_the_budget_of_a_command(office, query_budget):
    issued(office)  # the number series is there from the first one on
    code, key, director, clerk = (
        initialled(office).dossier.code,
        directors_key(office),
        office.dung,
        office.son,
    )
    with query_budget(10):
        sign_result(actor=director, at=moment(2, "15:00"), code=code, key=key)
    key = agency_key(office)
    with query_budget(10):
        issue_result(actor=clerk, at=moment(2, "16:30"), code=code, key=key)
