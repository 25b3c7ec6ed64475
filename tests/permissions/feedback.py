"""What the addresses of ratings and petitions name: a returned dossier with its card."""

from typing import Any

from tests.cast import Office, moment
from tests.feedback.cards import returned
from tests.feedback.petitioners import filed

from motcua.feedback.access import token_of
from motcua.feedback.commands.ask_petitioner import ask_petitioner
from motcua.feedback.commands.receive_petition import receive_petition
from motcua.feedback.models import Petition


def feedback_facts(office: Office) -> dict[str, Any]:
    """Made by commands."""
    dossier = returned(office)
    petition = filed(office, with_file=True)
    by = {"actor": office.mai, "code": petition.code}
    receive_petition(at=moment(3), kind=Petition.Kind.POLICY, **by)
    ask_petitioner(at=moment(3), question="Thủ tục nào?", **by)
    return {
        "petition": petition.code,
        "petition_key": petition.key,
        "agency_pk": office.agency.pk,
        "rated": dossier.code,
        "returned_key": dossier.lookup_key,
        "rating_token": token_of(dossier),
    }
