"""The counter of the demo: where transfers go, fees taken and owed, people waiting in the hall."""

from datetime import datetime, timedelta

from motcua.demo.words import ACCOUNT, SAMPLE_FEE
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import Channel
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM, actor_of
from motcua.payments.public import BankAccount, ChargeLine, ask_charge, charges_of, set_account, take_fee
from motcua.queueing.models import Ticket
from motcua.queueing.public import Priority, take_ticket

HALL = (("A", None), ("A", Priority.ELDERLY), ("B", None), ("A", None), ("C", None))
"""Who waits: service and priority, in order of coming."""


def serve_counter(agency: Agency, at: datetime) -> int:
    """Make it once; returns how many things there are. The account is no bank's."""
    set_account(actor=SYSTEM, at=at, agency_id=agency.pk, account=BankAccount(**ACCOUNT))
    binh = Person.objects.get(username="binh")
    paid = Dossier.objects.filter(agency=agency, channel=Channel.COUNTER.value, is_imported=False)
    codes = list(paid.exclude(received_at=None).order_by("-received_at").values_list("code", flat=True)[:6])
    for number, code in enumerate(codes):
        _fee(Dossier.objects.select_related("agency", "edition").get(code=code), binh, leave=number % 3 == 2)
    if not Ticket.objects.filter(agency=agency, day=local_day(at)).exists():
        for minutes, (service, priority) in zip((25, 21, 14, 9, 4), HALL, strict=True):
            take_ticket(agency=agency, at=at - timedelta(minutes=minutes), service=service, priority=priority)
    return len(codes) + len(HALL)


def _fee(dossier: Dossier, officer: Person, *, leave: bool) -> None:
    """The fee of one dossier: asked for at receipt, and taken in cash unless it is left open."""
    at = dossier.received_at
    actor = actor_of(officer, local_day(at))
    charges = charges_of(dossier.code)
    if not charges:
        lines = [ChargeLine("fee", SAMPLE_FEE)]
        asked = ask_charge(
            actor=actor,
            at=at,
            agency=dossier.agency,
            dossier=dossier.code,
            payer=dossier.applicant,
            subject=dossier.edition.name,
            lines=lines,
        )
        charges = [asked]
    if not leave and not charges[0].payments.exists():
        take_fee(actor=actor, at=at, charge_id=charges[0].pk)
