"""Later states, reached by commands only."""

from typing import Any

from tests.cast import DIPLOMA, FORM, LAN_APPLIES, Office, moment

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier


def submitted(office: Office, **facts: Any) -> Dossier:
    given = {
        "actor": office.lan,
        "at": moment(2, "08:30"),
        "agency": office.agency,
        "edition": office.edition,
        "applicant": LAN_APPLIES,
        "papers": [FORM, DIPLOMA],
    }
    return submit_dossier(**given | facts)


def received(office: Office, **facts: Any) -> Dossier:
    code = submitted(office, **facts).code
    return receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=code)


def in_progress(office: Office, **facts: Any) -> Dossier:
    return hand_over_dossier(
        actor=office.binh,
        at=moment(2, "14:00"),
        code=received(office, **facts).code,
        unit_id=office.division.pk,
        holder_id=office.hoa.person_id,
    )


def proposed(office: Office) -> Dossier:
    return propose_result(actor=office.hoa, at=moment(4, "10:00"), code=in_progress(office).code)


def approved(office: Office) -> Dossier:
    return approve_result(actor=office.dung, at=moment(5, "15:00"), code=proposed(office).code)


def finished(office: Office) -> Dossier:
    return finish_dossier(
        actor=office.son, at=moment(5, "16:00"), code=approved(office).code, result_number="12/CCHN-SYT"
    )
