"""The people and the dossiers that the permission table speaks of, made once, by commands only."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from django.test import Client
from tests import cast
from tests.cast import FORM, LAN_APPLIES, Office, moment
from tests.digitisation.papers import scanned
from tests.digitisation.pictures import sheet
from tests.permissions.accounts import account_facts
from tests.permissions.counter import counter_facts
from tests.permissions.decisions import decision_facts
from tests.permissions.drafts import draft_facts, form_being_written
from tests.permissions.feedback import feedback_facts
from tests.permissions.fees import fee_facts
from tests.permissions.processes import process_facts
from tests.permissions.reform import reform_facts
from tests.permissions.simplification import simplification_facts
from tests.permissions.surveys import survey_facts
from tests.results import signing
from tests.scans import PDF

from motcua.digitisation.commands.redact_scan import redact_scan
from motcua.dossiers.commands.act_on_many import Chosen, start_run
from motcua.dossiers.commands.amend_dossier import amend_dossier
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.keep_view import keep_view
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.reserve_numbers import reserve_numbers
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.rules.views import VIEWS
from motcua.foundation.files import Kind, store_file
from motcua.foundation.scans import Box
from motcua.organisation.models import Agency
from motcua.procedures.commands.draft_edition import draft_edition
from motcua.procedures.commands.move_edition import move_edition
from motcua.procedures.rules.states import EditionState
from motcua.results.commands.sign_many import open_session, sign_many
from motcua.results.models import TrustAnchor

NOW = moment(5, "10:00")
"""When everybody knocks: Thursday 05/03/2026."""

UNSEEING = ("binh", "hoa", "tuan", "son", "ngoc")
"""Officers of the superior agency whose role does not oversee those below."""


@dataclass
class World:
    """Everybody by name, the groups of the table, and what its addresses and forms name."""

    clients: dict[str, Client] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)

    def named(self, said: list[str]) -> list[str]:
        """The people of a cell: groups opened, single names kept, ``-name`` taken out again."""
        kept = [name for one in said if one[0] != "-" for name in self.groups.get(one, [one])]
        for one in (one[1:] for one in said if one[0] == "-"):
            for name in self.groups.get(one, [one]):
                kept.remove(name)
        return kept


def world() -> World:
    """Three offices (here, elsewhere, the superior one), and here a dossier in every state."""
    here, elsewhere, above = cast.office(), cast.office("H22.10", prefix="x"), cast.office("H59", prefix="yy")
    Agency.objects.filter(pk=here.agency.pk).update(path="H59/H59.15/", parent=above.agency)
    here.agency.refresh_from_db()
    made = World(facts=_facts(here))
    for office, prefix in ((here, ""), (elsewhere, "x"), (above, "yy")):
        for name, person in office.people.items():
            if prefix and name == "thanhtra":
                continue  # a specialist like hoa: two of them tell something only in the own agency
            client = made.clients[prefix + name] = Client(raise_request_exception=False)
            client.force_login(person)
    made.clients["visitor"] = Client(raise_request_exception=False)
    roles = [name for name in here.people if name not in {"lan", "thanhtra"}]
    made.groups = {
        "here": [*roles, "thanhtra"],
        "elsewhere": [f"x{name}" for name in roles],
        "above": [f"yy{name}" for name in roles if name not in UNSEEING],
        "above-unseeing": [f"yy{name}" for name in UNSEEING],
    }
    made.groups["officers"] = [name for group in made.groups.values() for name in group]
    made.groups["citizens"] = ["lan", "xlan", "yylan"]
    made.groups["everybody"] = list(made.clients)
    return made


def _facts(office: Office) -> dict[str, Any]:
    monday, february = moment(2, "08:30"), moment(2, "08:30", month=2)
    received = _reached(office, "received", monday)
    draft, awaiting = _drafted(office, "Cấp phép thử một"), _drafted(office, "Cấp phép thử hai")
    move_edition(actor=office.ngoc, at=monday, edition_id=awaiting, to=EditionState.AWAITING_ANNOUNCEMENT)
    paper = Paper.objects.filter(dossier=received).exclude(file_sha256="").get()
    return {
        **{state: _reached(office, state, monday).code for state in _STATES},
        "received": received.code,
        "late": _reached(office, "in_progress", february).code,
        "answered": _reached(office, "answered", monday).code,
        "unanswered": _reached(office, "waiting", february).code,
        "missing": "H59.15-260302-9999",
        "paper": paper.pk,
        **_waiting_acts(office, received, paper),
        **account_facts(office),
        **counter_facts(office),
        **fee_facts(office),
        **draft_facts(office),
        **decision_facts(office),
        "key": received.lookup_key,
        "waiting_key": _reached(office, "waiting", monday).lookup_key,
        "procedure": office.edition.procedure.code,
        "edition": office.edition.pk,
        "draft": form_being_written(draft),
        "awaiting": awaiting,
        "agency": office.agency.code,
        "unit": office.division.pk,
        "inspectorate": office.inspectorate.pk,
        "holder": office.hoa.person_id,
        **_results(office),
        "head": office.tuan.person_id,
        "view": keep_view(actor=office.hoa, at=monday, view=VIEWS["cua-toi"], name="Việc của tôi").pk,
        "run": _run(office, monday),
        **reform_facts(office),
        **survey_facts(office),
        **simplification_facts(office),
        **feedback_facts(office),
        **process_facts(office),
    }


def _waiting_acts(office: Office, received: Dossier, paper: Paper) -> dict[str, Any]:
    return {
        "block": _set_aside(office),
        "redaction": _blacked_out(office, received, paper),
        "wished": _wished(office, moment(2, "08:30")),
    }


def _wished(office: Office, at: datetime) -> str:
    code = _reached(office, "in_progress", at).code
    amend_dossier(actor=office.lan, at=moment(5), code=code, papers=[PaperIn("Giấy gửi thêm")])
    return code


def _set_aside(office: Office) -> int:
    """Three numbers that Bình's counter keeps for the day of the knocking."""
    return reserve_numbers(actor=office.binh, at=NOW, agency=office.agency, day=NOW.date(), count=3).pk


def _blacked_out(office: Office, dossier: Dossier, paper: Paper) -> int:
    """The paper scanned again (version 2), and a copy of that for publication."""
    scanned(office, dossier, paper, sheet())
    by = {"actor": office.binh, "at": moment(2, "11:00"), "code": dossier.code, "paper_id": paper.pk}
    return redact_scan(**by, version=2, boxes=[Box(1, 0, 0, 500, 100)], reason="Số định danh").pk


def _run(office: Office, at: datetime) -> str:
    chosen = [Chosen("H59.15-260302-9999")]
    to = {"unit": office.division.pk, "holder": office.hoa.person_id, "note": ""}
    return start_run(actor=office.hoa, at=at, key="nhieu", slug="ban-giao", facts=to, chosen=chosen).key


def _results(office: Office) -> dict[str, Any]:
    """A dossier with its result at every stage, a finished signing session, a template, an authority."""
    signing.equip(office)
    stages = {stage: getattr(signing, stage)(office) for stage in _STAGES}
    chosen = [signing.initialled(office).pk]
    run = open_session(actor=office.dung, at=moment(2, "15:00"), chosen=chosen)
    sign_many(actor=office.dung, at=moment(2, "15:00"), run=run, key=signing.directors_key(office))
    issued = stages["issued"]
    return {
        **{f"result_{stage}": result.dossier.code for stage, result in stages.items()},
        "result": issued.pk,
        "result_key": issued.key,
        "result_link": issued.dossier.lookup_key,
        "to_sign": stages["initialled"].pk,
        "signer": office.dung.person_id,
        "password": signing.PASSWORD,
        "signing_run": run.pk,
        "template": issued.template_id,
        "anchor": TrustAnchor.objects.get().pk,
    }


def _drafted(office: Office, name: str) -> int:
    sector = office.edition.sector.name
    whole = {"sequence": "Nộp, thẩm định, trả kết quả.", "subjects": ["cá nhân"], "authority": "Sở Y tế"}
    content = office.edition.content | whole
    at, agency = moment(2, "08:00"), office.agency
    return draft_edition(actor=office.ngoc, at=at, owner=agency, name=name, sector=sector, content=content).pk


def _submitted(office: Office, at: datetime) -> Dossier:
    scan = store_file(BytesIO(PDF), name="bằng.pdf", folder="papers", limit_bytes=10_000, allowed=[Kind.PDF])
    file = {"name": scan.name, "kind": scan.kind.value, "size": scan.size, "sha256": scan.sha256}
    return submit_dossier(
        actor=office.lan,
        at=at,
        agency=office.agency,
        edition=office.edition,
        applicant=LAN_APPLIES,
        papers=[FORM, PaperIn("Bản sao văn bằng chuyên môn", kind="digital", file=file)],
    )


def _reached(office: Office, state: str, start: datetime) -> Dossier:
    """A dossier filed at ``start`` and brought to the state, a few hours between two acts."""
    dossier, at = _submitted(office, start), start
    for act in _STATES[state]:
        at += timedelta(hours=4)
        dossier = act(office, dossier.code, at)
    return dossier


def _receive(office: Office, code: str, at: datetime) -> Dossier:
    return receive_dossier(actor=office.binh, at=at, code=code)


def _hand_over(office: Office, code: str, at: datetime) -> Dossier:
    unit, holder = office.division.pk, office.hoa.person_id
    return hand_over_dossier(actor=office.binh, at=at, code=code, unit_id=unit, holder_id=holder)


def _ask(office: Office, code: str, at: datetime) -> Dossier:
    return ask_supplement(actor=office.hoa, at=at, code=code, items=["Giấy khám"], reason="Hết hạn")


def _answer(office: Office, code: str, at: datetime) -> Dossier:
    return answer_supplement(actor=office.lan, at=at, code=code)


def _consult(office: Office, code: str, at: datetime) -> Dossier:
    unit, due = office.inspectorate.pk, at + timedelta(days=4)
    return consult_unit(actor=office.hoa, at=at, code=code, unit_id=unit, question="Có vướng gì?", due_at=due)


def _propose(office: Office, code: str, at: datetime) -> Dossier:
    return propose_result(actor=office.hoa, at=at, code=code)


def _approve(office: Office, code: str, at: datetime) -> Dossier:
    return approve_result(actor=office.dung, at=at, code=code)


def _finish(office: Office, code: str, at: datetime) -> Dossier:
    return finish_dossier(actor=office.son, at=at, code=code, result_number="12/CCHN-SYT")


_STAGES = ("drafted", "proposed", "initialled", "signed", "issued")
"""How far the result of a dossier of each name in the table has come."""

_STATES = {
    "submitted": (),
    "received": (_receive,),
    "in_progress": (_receive, _hand_over),
    "waiting": (_receive, _hand_over, _ask),
    "answered": (_receive, _hand_over, _ask, _answer),
    "consulted": (_receive, _hand_over, _consult),
    "proposed": (_receive, _hand_over, _propose),
    "approved": (_receive, _hand_over, _propose, _approve),
    "finished": (_receive, _hand_over, _propose, _approve, _finish),
}
"""What has happened to a dossier of each name in the table."""
