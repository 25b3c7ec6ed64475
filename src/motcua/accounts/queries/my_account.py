"""Everything that is kept about a person's account, plain, for the person."""

from typing import Any

from motcua.accounts.models import Authorisation, Contact, OutsideIdentity, Passkey
from motcua.foundation.messaging.models import Message
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.public import Person


def account_facts(person_id: int) -> dict[str, Any]:
    """As it stands in the tables; nothing that opens a door (hashes, secrets, codes)."""
    person = Person.objects.get(pk=person_id)
    contacts = list(Contact.objects.filter(person=person).values("channel", "value", "verified_at"))
    names = ("full_name", "email", "phone", "id_number", "home_address")
    about_me = TrailEntry.objects.filter(subject=f"person:{person_id}").order_by("id")
    return {
        "person": {name: getattr(person, name) for name in names},
        "contacts": contacts,
        "identities": list(
            OutsideIdentity.objects.filter(person=person).values(
                "issuer", "id_number", "level", "linked_at", "seen_at"
            )
        ),
        "passkeys": list(Passkey.objects.filter(person=person).values("name", "made_at", "used_at")),
        "authorisations": list(
            Authorisation.objects.filter(representative=person).values(
                *("name", "id_number", "ground", "paper", "scope", "since", "until", "revoked_at")
            )
        ),
        "messages": list(
            Message.objects.filter(to__in=[one["value"] for one in contacts]).values(
                *("kind", "channel", "to", "subject", "state", "made_at", "sent_at")
            )
        ),
        "changes": list(about_me.values("kind", "actor", "recorded_at", "facts")),
    }
