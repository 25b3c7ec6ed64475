"""Every few minutes: ask the gateway after orders whose call never reached us."""

from datetime import datetime

from motcua.payments.commands.hear_gateway import ask_gateway
from motcua.payments.queries.online import gateway, silent_orders
from motcua.payments.rules.online import Verdict


def run(at: datetime) -> int:
    """How many payments were found that way; nothing is asked where no gateway is connected."""
    if not gateway().is_there:
        return 0
    return sum(ask_gateway(code=code, at=at) is Verdict.SETTLED for code in silent_orders(at))
