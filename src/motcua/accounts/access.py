"""Who is meant by what was typed at the sign-in, and whose row is whose."""

from django.contrib.auth.backends import BaseBackend

from motcua.accounts.models import Contact, Passkey
from motcua.accounts.rules.contacts import known_reach
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Person


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
