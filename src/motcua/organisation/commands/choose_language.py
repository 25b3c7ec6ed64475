"""A person chooses the language of the pages and of the messages sent to them."""

from motcua.organisation.models import Person
from motcua.organisation.rules.actor import Actor


def choose_language(wanted: str, *, actor: Actor) -> None:
    """Keeps the choice with the account; a visitor has only the browser, and officers read Vietnamese."""
    if actor.is_citizen:
        Person.objects.filter(pk=actor.person_id).exclude(language=wanted).update(language=wanted)
