"""What the tests of money start from: a charge at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tests.cast import moment

from motcua.foundation.refusal_words import all_sentences
from motcua.kernel.refusal import Refusal
from motcua.payments.commands.ask_charge import ask_charge
from motcua.payments.models import CashCount, Charge, Payment
from motcua.payments.rules.charging import ChargeLine

LINES = (ChargeLine("fee", 500_000), ChargeLine("charge", 20_000))


@contextmanager
def refused(code: str) -> Iterator[None]:
    """The block is refused with that code, has words for it, and no money moves."""
    tables = (Charge, Payment, CashCount)
    before = [list(table.objects.order_by("id").values()) for table in tables]
    with pytest.raises(Refusal) as caught:
        yield
    assert caught.value.code == code
    assert code in all_sentences()
    assert [list(table.objects.order_by("id").values()) for table in tables] == before


def charge(office, dossier: str = "H59.15-260302-0001", **facts) -> Charge:
    """A charge asked by Bình on Monday morning."""
    given = {
        "actor": office.binh,
        "at": moment(2, "08:00"),
        "agency": office.agency,
        "dossier": dossier,
        "payer": "Nguyễn Văn Mẫu 001",
        "subject": "Cấp lại chứng chỉ hành nghề dược",
        "lines": LINES,
    }
    return ask_charge(**given | facts)
