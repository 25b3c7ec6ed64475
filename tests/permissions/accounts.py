"""What of accounts the permission table speaks of: codes under way, and how Lan protects hers."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.webauthn import Aaguid, AttestedCredentialData
from tests.accounts.apps import code_of
from tests.cast import Office, moment

from motcua.accounts.commands.change_password import ask_to_reset
from motcua.accounts.commands.change_reach import ask_for_reach
from motcua.accounts.commands.invite_colleague import invite_colleague
from motcua.accounts.commands.keep_authenticator import begin_authenticator, confirm_authenticator
from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.commands.register_person import ask_to_register
from motcua.accounts.models import Authorisation, Passkey
from motcua.accounts.rules.authorisation import Ground
from motcua.accounts.rules.contacts import reach_of
from motcua.dossiers.commands.file_batch import keep_batch

NOW = moment(5, "09:55")


def _batch(office: Office) -> str:
    """A sheet of one row that Lan sent for an organisation and has not filed yet."""
    employer = record_authorisation(
        actor=office.lan,
        at=NOW,
        name="Công ty Mẫu",
        id_number="2100000001",
        ground=Ground.HEAD,
        is_organisation=True,
    )
    row = {
        "row": 2,
        "typed": {},
        "key": "lo-mau",
        "case": "",
        "delivery": "counter",
        "answers": {},
        "faults": [],
    }
    row["applicant"] = {"name": "Nguyễn Văn Mẫu 307"}
    facts = {"agency": office.agency, "edition": office.edition, "authorisation": employer.pk}
    return keep_batch(actor=office.lan, at=NOW, file_name="bang.xlsx", rows=[row], **facts).key


def _half() -> bytes:
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    return bytes(AttestedCredentialData.create(Aaguid.NONE, b"mau", key))


def account_facts(office: Office) -> dict[str, Any]:
    """Made by commands, but for the passkey: only a browser can make a real one."""
    registering = ask_to_register(
        at=NOW, full_name="Nguyễn Văn Mẫu 300", reach=reach_of("mau300@vidu.vn"), password="mot-cau-dai"
    )
    resetting = ask_to_reset(at=NOW, reach=reach_of("mau301@vidu.vn"))
    moving = ask_for_reach(actor=office.lan, at=NOW, reach=reach_of("mau302@vidu.vn"))
    app = begin_authenticator(person_id=office.lan.person_id, at=NOW)
    confirm_authenticator(actor=office.lan, at=NOW, code=code_of(app, NOW))
    authorisation = record_authorisation(
        actor=office.lan,
        at=NOW,
        name="Nguyễn Văn Mẫu 305",
        id_number="001099000305",
        ground=Ground.MANDATE,
        paper="Giấy uỷ quyền số 12",
    )
    passkey = Passkey.objects.create(
        person_id=office.lan.person_id,
        name="Máy ở nhà",
        credential_id="bWF1",
        public_half=_half(),
        made_at=NOW,
    )
    batch = _batch(office)
    employer = Authorisation.objects.get(name="Công ty Mẫu")
    invited = invite_colleague(
        actor=office.lan, at=NOW, number=employer.pk, reach=reach_of("mau308@vidu.vn"), paper="Quyết định 3"
    )
    return {
        "employer": employer.pk,
        "invited": invited.pk,
        "register_token": registering.token,
        "reset_token": resetting.token,
        "reach_token": moving.token,
        "passkey": passkey.pk,
        "authorisation": authorisation.pk,
        "batch": batch,
    }
