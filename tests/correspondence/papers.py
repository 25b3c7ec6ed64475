"""Documents for the tests, registered the way the product does it."""

from datetime import date

from tests.cast import Office, moment

from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.models import Document

AT = moment(4, "09:00")


def stated(number: str = "45/KH-UBND", **facts) -> Stated:
    told = {
        "subject": "Cải cách hành chính năm 2026",
        "issuer": "UBND tỉnh Trà Vinh",
        "issued_on": date(2026, 3, 2),
    }
    return Stated(number=number, **(told | facts))


def registered(here: Office, number: str = "45/KH-UBND", **facts) -> Document:
    return register_document(actor=here.son, at=AT, agency_id=here.agency.pk, stated=stated(number, **facts))
