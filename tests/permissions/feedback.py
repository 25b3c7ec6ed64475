"""What the addresses of ratings and petitions name: a returned dossier with its card."""

from typing import Any

from tests.cast import Office
from tests.feedback.cards import returned

from motcua.feedback.access import token_of


def feedback_facts(office: Office) -> dict[str, Any]:
    """Made by commands."""
    dossier = returned(office)
    return {
        "rated": dossier.code,
        "returned_key": dossier.lookup_key,
        "rating_token": token_of(dossier),
    }
