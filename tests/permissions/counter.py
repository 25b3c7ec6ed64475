"""What of the counter the permission table speaks of: money, numbers, parcels, papers for other agencies."""

from typing import Any

from tests.cast import Office, moment
from tests.dossiers import stages

from motcua.dossiers.commands.return_result import return_result
from motcua.payments.public import ChargeLine, ask_charge, take_fee
from motcua.queueing.access import kiosk_key
from motcua.queueing.public import call_next, take_ticket


def counter_facts(office: Office) -> dict[str, Any]:
    """A charge that is owed, one that is paid with its voucher, a called number, a parcel on its way."""
    at, agency = moment(5, "08:00"), office.agency
    owed, paid = (_charge(office, number) for number in (1, 2))
    voucher = take_fee(actor=office.binh, at=at, charge_id=paid)
    take_ticket(agency=agency, at=at, service="B")
    ticket = call_next(actor=office.binh, at=at)
    sent = stages.finished(office).code
    return_result(actor=office.binh, at=moment(5, "16:30"), code=sent, way="post", tracking="RR1VN")
    return {
        "owed": owed,
        "paid": paid,
        "voucher": voucher.code,
        "ticket": ticket.pk,
        "kiosk": kiosk_key(agency.code),
        "parcel": sent,
    }


def _charge(office: Office, number: int) -> int:
    charge = ask_charge(
        actor=office.binh,
        at=moment(5, "08:00"),
        agency=office.agency,
        dossier=f"H59.15-260305-000{number}",
        payer="Nguyễn Văn Mẫu 001",
        subject=office.edition.name,
        lines=[ChargeLine("fee", 500_000)],
    )
    return charge.pk
