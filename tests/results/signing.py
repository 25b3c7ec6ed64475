"""Keys for the tests: one authority, one stranger, a key file a name; made once a run, kept nowhere."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from tests.cast import FORM, LAN_APPLIES, Office, moment

from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier
from motcua.foundation.signing.authority import Authority, issue_key_file, new_authority
from motcua.organisation.public import SYSTEM
from motcua.results.commands.draft_result import draft_result
from motcua.results.commands.initial_draft import initial_draft
from motcua.results.commands.issue_result import issue_result
from motcua.results.commands.keep_key import add_agency_key, add_own_key, trust_authority
from motcua.results.commands.load_templates import load_templates
from motcua.results.commands.propose_draft import propose_draft
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import Result
from motcua.results.queries.keys import OpenKey, open_agency_key, open_own_key

PASSWORD = "mat-khau-ky"
HOLDER = replace(LAN_APPLIES, address="Số 1 đường Mẫu, Trà Vinh")
FROM, TO = datetime(2025, 1, 1, tzinfo=UTC), datetime(2035, 1, 1, tzinfo=UTC)


def authority(name: str = "Nơi cấp thử") -> Authority:
    return _authority(name)


@cache
def _authority(name: str) -> Authority:
    return new_authority(name, valid_from=FROM, valid_to=TO)


@cache
def key_file(
    name: str, by: str = "Nơi cấp thử", valid_to: datetime = TO, organisation: str = "Sở Y tế"
) -> bytes:
    return issue_key_file(
        authority(by),
        name=name,
        organisation=organisation,
        valid_from=FROM,
        valid_to=valid_to,
        password=PASSWORD,
    )


def equip(office: Office) -> Office:
    """Give the office templates, trust, and keys for its director and itself."""
    at = moment(2, "07:00")
    load_templates(actor=SYSTEM, at=at)
    trust_authority(actor=office.quantri, at=at, content=authority().der, ground="Quyết định thử số 1")
    dung = office.people["dung"].full_name
    add_own_key(actor=office.dung, at=at, content=key_file(dung), password=PASSWORD)
    add_agency_key(
        actor=office.quantri,
        at=at,
        agency_id=office.agency.pk,
        content=key_file(office.agency.name),
        password=PASSWORD,
    )
    return office


def in_hand(office: Office, **facts: Any) -> Dossier:
    """A dossier with the specialist, who has been given it on Monday."""
    given = {"papers": [FORM], "applicant": HOLDER, "at": moment(2, "08:00")} | facts
    code = submit_dossier(actor=office.lan, agency=office.agency, edition=office.edition, **given).code
    receive_dossier(actor=office.binh, at=moment(2, "08:30"), code=code)
    unit, holder = office.division.pk, office.hoa.person_id
    return hand_over_dossier(
        actor=office.binh, at=moment(2, "09:00"), code=code, unit_id=unit, holder_id=holder
    )


def drafted(office: Office, **facts: Any) -> Result:
    return draft_result(actor=office.hoa, at=moment(2, "10:00"), code=in_hand(office).code, **facts)


def proposed(office: Office) -> Result:
    return propose_draft(actor=office.hoa, at=moment(2, "11:00"), code=drafted(office).dossier.code)


def initialled(office: Office) -> Result:
    return initial_draft(actor=office.tuan, at=moment(2, "14:00"), code=proposed(office).dossier.code)


def directors_key(office: Office) -> OpenKey:
    return open_own_key(office.dung, PASSWORD, at=moment(2, "15:00"))


def agency_key(office: Office) -> OpenKey:
    return open_agency_key(office.agency.pk, PASSWORD, at=moment(2, "16:00"))


def signed(office: Office) -> Result:
    code = initialled(office).dossier.code
    return sign_result(actor=office.dung, at=moment(2, "15:00"), code=code, key=directors_key(office))


def issued(office: Office, at: datetime | None = None) -> Result:
    code = signed(office).dossier.code
    return issue_result(actor=office.son, at=at or moment(2, "16:00"), code=code, key=agency_key(office))
