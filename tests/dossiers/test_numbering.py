"""Numbers are gapless per agency and day while many desks register at once, and some fail."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from tests import cast
from tests.cast import LAN_APPLIES, moment

from motcua.dossiers.commands.intake import Applicant
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.models import Dossier
from motcua.foundation.numbering.take import next_number
from motcua.kernel.refusal import Refusal

WRITERS = 32


@pytest.mark.django_db(transaction=True)
def test_no_gap_and_no_double_with_32_writers_and_some_refusals():
    office = cast.office()
    other = cast.office("H22.10", prefix="x")
    desks = [(office, office.binh), (other, other.binh)]

    def work(writer: int) -> None:
        here, binh = desks[writer % 2]
        try:
            for nth in range(4):
                refused = (writer + nth) % 5 == 0
                applicant = Applicant(name=" ") if refused else LAN_APPLIES
                try:
                    register_walk_in(
                        actor=binh,
                        at=moment(2, "10:00"),
                        agency=here.agency,
                        edition=here.edition,
                        applicant=applicant,
                    )
                except Refusal:
                    assert refused
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(work, range(WRITERS)))

    for here, _ in desks:
        codes = Dossier.objects.filter(agency=here.agency).order_by("code").values_list("code", flat=True)
        numbers = [int(code[-4:]) for code in codes]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) > 40


@pytest.mark.django_db(transaction=True)
def test_a_number_is_never_taken_outside_a_transaction():
    with pytest.raises(Exception, match="inside a transaction"):
        next_number("dossier:x")
