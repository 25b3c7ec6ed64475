"""The dossiers of the permission table that stand at a step of some kind, and a council session."""

from datetime import date
from typing import Any

from tests import cast
from tests.cast import Office, moment
from tests.dossiers import kinds

from motcua.dossiers.commands.create_session import create_session
from motcua.dossiers.commands.open_opinions import open_opinions
from motcua.dossiers.commands.put_on_agenda import put_on_agenda
from motcua.dossiers.commands.schedule_inspection import schedule_inspection
from motcua.dossiers.commands.set_routing import add_routing_rule
from motcua.organisation.public import plan_absence


def process_facts(office: Office) -> dict[str, Any]:
    """By the names the table uses."""
    cast.edition("2.000001", name="Xác nhận lý lịch")
    kinds.edition("MAU.000106", [], is_declaration=True)
    found = {
        "to_ask": kinds.at_work(office, kinds.OPINIONS, code="MAU.000101").code,
        "asked": kinds.at_work(office, kinds.OPINIONS, code="MAU.000101").code,
        "to_visit": kinds.at_work(office, kinds.INSPECTION, code="MAU.000102").code,
        "visited": kinds.at_work(office, kinds.INSPECTION, code="MAU.000102").code,
        "for_council": kinds.at_work(office, kinds.COUNCIL, code="MAU.000103").code,
        "on_agenda": kinds.at_work(office, kinds.COUNCIL, code="MAU.000103").code,
        "linked": kinds.at_work(office, kinds.LINKED, code="MAU.000104").code,
        "declared": kinds.submitted(office, [], code="MAU.000106").code,
    }
    at, agency = moment(3), office.agency.pk
    held = create_session(actor=office.hoa, at=at, agency_id=agency, council="Hội đồng", held_at=moment(4))
    open_opinions(actor=office.hoa, at=at, code=found["asked"], question="Có vướng?", due_at=moment(4))
    visit = {"planned_at": moment(4), "place": "Nhà thuốc Mẫu", "team": ["Phạm Thị Hoa"]}
    schedule_inspection(actor=office.hoa, at=at, code=found["visited"], **visit)
    put_on_agenda(actor=office.hoa, at=at, code=found["on_agenda"], session_id=held.pk)
    rule = add_routing_rule(
        actor=office.quantri, at=at, agency_id=agency, name="Mọi hồ sơ", unit_id=office.division.pk
    )
    absence = plan_absence(
        actor=office.quantri,
        at=at,
        agency_id=agency,
        person_id=office.thanhtra.person_id,
        cover_id=office.hoa.person_id,
        starts_on=date(2026, 3, 20),
        ends_on=date(2026, 3, 21),
        reason="Nghỉ phép",
    )
    more = {"session": held.pk, "rule": rule.pk, "absence": absence.pk, "head": office.tuan.person_id}
    return found | more
