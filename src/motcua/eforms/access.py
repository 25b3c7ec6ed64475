"""Who may give an edition its form."""

from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, Role


def require_control(actor: Actor, edition: Any) -> None:
    """Refuse ``eform.forbidden`` unless the actor controls the procedures of the edition's owner; the
    national catalogue is the ministry's."""
    if actor.is_system:
        return
    held = [post.agency_id for post in actor.posts if post.role is Role.PROCEDURE_CONTROL]
    owner = edition.procedure.owner_id
    if owner in held:
        return
    if owner is None and Agency.objects.filter(pk__in=held, level=Agency.Level.MINISTRY).exists():
        return
    raise Refusal("eform.forbidden")
