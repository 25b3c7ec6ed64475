"""Filing for somebody else: whom the person may stand for here, and who was chosen."""

from typing import Any

from django.http import HttpRequest

from motcua.accounts.public import Authorisation, usable_for
from motcua.kernel.time import local_day
from motcua.procedures.public import Edition


def chosen_behalf(request: HttpRequest, edition: Edition, number: int | None) -> dict[str, Any]:
    """``others``: whom the person may file for; ``chosen``: the one the filing is under (one statement)."""
    if request.actor.person_id is None:
        return {}
    others = usable_for(request.actor.person_id, edition.procedure.code, local_day(request.at))
    return {"others": others, "chosen": next((one for one in others if one.pk == number), None)}


def known_of_other(request: HttpRequest, edition: Edition) -> dict[str, str]:
    """What is known about whom the address names (``?thay=12``), where the person may file for them."""
    number = request.GET.get("thay", "")
    if not number.isdecimal():
        return {}
    others = usable_for(request.actor.person_id, edition.procedure.code, local_day(request.at))
    found: Authorisation | None = next((one for one in others if str(one.pk) == number), None)
    if found is None:
        return {}
    return {
        "name": found.name,
        "id_number": found.id_number,
        "address": found.address,
        "authorisation": str(found.pk),
    }
