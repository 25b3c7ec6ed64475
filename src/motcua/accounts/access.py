"""Who is meant by what was typed at the sign-in, and whose row is whose."""

from django.contrib.auth.backends import BaseBackend
from django.db.models import Q

from motcua.accounts.models import Authorisation, Contact, Invitation, OutsideIdentity, Passkey
from motcua.accounts.rules.contacts import known_reach
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Person


class _Proved(BaseBackend):
    """For people whose proof is looked at by a page of its own: no password opens here."""

    def get_user(self, user_id: int) -> Person | None:
        return Person.objects.filter(pk=user_id, is_active=True).first()


class ByPasskey(_Proved):
    """Signed in by a passkey alone."""


class ByProvider(_Proved):
    """Signed in by a provider of identities; not among the settings' backends: such a session is over."""


def username_of(typed: str) -> str:
    """The sign-in name behind what was typed: a name as it stands, or the name of whose address it is."""
    reach = known_reach(typed)
    if reach is None:
        return typed
    found = Contact.objects.filter(channel=reach.channel.value, value=reach.value)
    return found.values_list("person__username", flat=True).first() or typed


def own_passkey(person_id: int, number: int) -> Passkey:
    """A passkey of the person, or ``account.not_found``."""
    found = Passkey.objects.filter(person=person_id, pk=number).first()
    if found is None:
        raise Refusal("account.not_found")
    return found


def authorisation_of(actor: Actor, number: int) -> Authorisation:
    """One that the person recorded, or ``authorisation.not_found``."""
    rows = Authorisation.objects.filter(representative=actor.person_id, pk=number)
    found = rows.select_related("given_under").first()
    if found is None or actor.person_id is None:
        raise Refusal("authorisation.not_found")
    return found


def invitation_to_answer(actor: Actor, number: int) -> Invitation:
    """An open one to an address that the person has proved, locked; or ``invitation.not_found``."""
    rows = Invitation.objects.select_for_update(of=("self",)).filter(pk=number, answered_at=None)
    found = rows.select_related("authorisation").first() if actor.person_id else None
    where = {"person": actor.person_id, "channel": found.channel, "value": found.value} if found else {}
    if found is None or not Contact.objects.filter(**where).exists():
        raise Refusal("invitation.not_found")
    return found


def invitation_to_take_back(actor: Actor, number: int) -> Invitation:
    """An open one that the person made, locked; or ``invitation.not_found``."""
    rows = Invitation.objects.select_for_update(of=("self",)).filter(pk=number, answered_at=None)
    found = rows.filter(authorisation__representative=actor.person_id).first() if actor.person_id else None
    if found is None:
        raise Refusal("invitation.not_found")
    return found


def authorisation_to_revoke(actor: Actor, number: int, *, is_asked: bool = False) -> Authorisation:
    """One that the person recorded, or by which another files for the person or for the organisation the
    person heads, or ``authorisation.not_found``; locked, unless the person ``is_asked`` first. A number that
    somebody merely typed into an account proves nothing."""
    rows = Authorisation.objects.filter(pk=number)
    if not is_asked:
        rows = rows.select_for_update(of=("self",))
    told = OutsideIdentity.objects.filter(person=actor.person_id).exclude(id_number="").values("id_number")
    mine = Q(representative=actor.person_id) | Q(given_under__representative=actor.person_id)
    mine |= Q(is_organisation=False, id_number__in=told)
    found = rows.filter(mine).first() if actor.person_id else None
    if found is None:
        raise Refusal("authorisation.not_found")
    return found
