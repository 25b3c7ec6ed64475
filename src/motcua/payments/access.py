"""Who may take money, and the only way from a number in an address to a charge."""

from django.db.models import QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role
from motcua.payments.models import Charge, Order, Payment, Reconciliation
from motcua.payments.rules.charging import ChargeState
from motcua.payments.rules.online import News

CASHIERS = (Role.ONE_STOP,)
READERS = frozenset({Role.ONE_STOP, Role.DIVISION_HEAD, Role.DIRECTOR, Role.INSPECTOR, Role.ADMINISTRATOR})


def till_of(actor: Actor) -> HeldPost:
    """The post at whose desk the person takes money, or ``payment.forbidden``."""
    post = actor.holds_anywhere(*CASHIERS)
    if post is None:
        raise Refusal("payment.forbidden" if actor.person_id else "organisation.sign_in")
    return post


def book_of(actor: Actor) -> HeldPost:
    """The post that lets the person read the book of payments of an agency, or ``payment.forbidden``."""
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("payment.forbidden" if actor.person_id else "organisation.sign_in")
    return post


def require_till(actor: Actor, agency_id: int) -> None:
    """Refuse ``payment.forbidden`` unless the actor takes money for that agency."""
    if not actor.is_system and actor.holds(CASHIERS, agency_id) is None:
        raise Refusal("payment.forbidden")


def charge_to_change(actor: Actor, charge_id: int) -> Charge:
    """The charge, locked, of a desk of the actor's; ``charge.not_found`` just as if it did not exist."""
    charge = (
        Charge.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=charge_id).first()
    )
    if charge is None or charge.agency_id not in actor.agency_ids():
        raise Refusal("charge.not_found")
    require_till(actor, charge.agency_id)
    return charge


def unpaid_of(dossier: str) -> list[Charge]:
    """The unpaid charges of a dossier, locked (two statements, one where there is none)."""
    rows = Charge.objects.select_for_update(of=("self",)).select_related("agency").filter(dossier=dossier)
    found = rows.prefetch_related("payments").order_by("id")
    return [one for one in found if one.state is ChargeState.UNPAID]


def charge_to_read(actor: Actor, charge_id: int) -> Charge:
    """A charge of an agency where the actor holds a post that reads the book; else ``charge.not_found``."""
    if actor.person_id is None:
        raise Refusal("organisation.sign_in")
    charge = _with_payments().filter(pk=charge_id).first()
    if charge is None or actor.holds(READERS, charge.agency_id) is None:
        raise Refusal("charge.not_found")
    return charge


def voucher_to_read(actor: Actor, charge_id: int, code: str) -> Payment:
    """One voucher of such a charge, or ``charge.not_found``."""
    charge = charge_to_read(actor, charge_id)
    found = next(
        (payment for payment in charge.payments.all() if payment.code and payment.code == code), None
    )
    if found is None:
        raise Refusal("charge.not_found")
    return found


def voucher_of(dossier: str, charge_id: int, code: str) -> Payment:
    """One voucher of a charge of that dossier, or ``charge.not_found``; who may read the dossier is decided
    by whoever keeps it."""
    found = Payment.objects.filter(charge=charge_id, charge__dossier=dossier, code=code).exclude(code="")
    payment = found.select_related("charge__agency").first()
    if payment is None:
        raise Refusal("charge.not_found")
    return payment


def charge_of_dossier(dossier: str, charge_id: int) -> Charge:
    """A charge of that dossier, locked; ``charge.not_found``."""
    rows = Charge.objects.select_for_update(of=("self",)).select_related("agency")
    charge = rows.filter(pk=charge_id, dossier=dossier).first()
    if charge is None:
        raise Refusal("charge.not_found")
    return charge


def order_of_dossier(dossier: str, code: str) -> Order:
    """An order for a charge of that dossier, with its news, for reading; ``charge.not_found``."""
    orders = Order.objects.select_related("charge").prefetch_related("news")
    order = orders.filter(code=code, charge__dossier=dossier).first()
    if order is None:
        raise Refusal("charge.not_found")
    return order


def order_to_settle(code: str) -> Order | None:
    """The order that the gateway names, its charge locked; None where no order is called so."""
    known = Order.objects.filter(code=code).values_list("charge_id", flat=True).first()
    if known is None:
        return None
    charge = Charge.objects.select_for_update(of=("self",)).select_related("agency").get(pk=known)
    order = Order.objects.prefetch_related("news").get(code=code)
    order.charge = charge
    return order


def order_to_change(actor: Actor, order_id: int) -> Order:
    """The order, its charge locked, of a desk of the actor's; ``charge.not_found``."""
    known = Order.objects.filter(pk=order_id).values_list("charge_id", flat=True).first()
    charge = charge_to_change(actor, known or 0)
    order = Order.objects.prefetch_related("news").get(pk=order_id)
    order.charge = charge
    return order


def order_to_read(actor: Actor, order_id: int) -> Order:
    """The order, for reading, of a desk of the actor's; ``charge.not_found``."""
    order = Order.objects.select_related("charge").prefetch_related("news").filter(pk=order_id).first()
    if order is None or order.charge.agency_id not in actor.agency_ids():
        raise Refusal("charge.not_found")
    require_till(actor, order.charge.agency_id)
    return order


def paid_order(charge: Charge) -> Order:
    """The order that paid the charge through the gateway."""
    return charge.orders.select_related("charge").filter(news__kind=News.PAID.value).get()


def reconciliation_to_read(actor: Actor, number: int) -> Reconciliation:
    """A statement held against the book of an agency whose book the actor reads; ``charge.not_found``."""
    post = book_of(actor)
    found = Reconciliation.objects.filter(pk=number, agency=post.agency_id).first()
    if found is None:
        raise Refusal("charge.not_found")
    return found


def _with_payments() -> QuerySet[Charge]:
    return Charge.objects.select_related("agency").prefetch_related("payments")
