"""A whole day at the desk: three thousand dossiers through the commands, then every number checked."""

from collections import Counter
from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

import pytest
from tests.cast import DIPLOMA, FORM, LAN_APPLIES, moment, office

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.book import book_dossiers, book_rows
from motcua.dossiers.queries.verification import verified_ledger
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import Way, count_dossiers, handling_counts
from motcua.organisation.public import SYSTEM

# The commands are tested on both databases; that many of them add up, on one.
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

SIZE = 3_000
DAY = date(2026, 3, 2)
ENDS = ("received", "handed_over", "waiting", "proposed", "finished", "returned", "withdrawn", "refused")
WEIGHTS = (20, 25, 5, 10, 10, 20, 5, 5)


def test_a_day_of_three_thousand_dossiers_adds_up_to_the_last_one():
    here, chance = office(), Random(3000)
    # Who they are is asked once: that was a third of the day.
    desk = SimpleNamespace(agency=here.agency, edition=here.edition, division=here.division)
    for name in ("lan", "binh", "hoa", "dung", "son"):
        setattr(desk, name, getattr(here, name))
    ends: Counter[str] = Counter()
    online = 0
    for number in range(SIZE):
        at = moment(2, "07:30") + timedelta(seconds=10 * number)
        end = chance.choices(ENDS, WEIGHTS)[0]
        is_online = end == "refused" or chance.random() < 0.4
        ends[end] += 1
        online += is_online and end != "refused"
        bring(desk, end, at, is_online=is_online)
    received = SIZE - ends["refused"]
    resolved = ends["finished"] + ends["returned"] + ends["withdrawn"]

    codes = sorted(Dossier.objects.values_list("code", flat=True))
    assert codes == [f"H59.15-260302-{number:04}" for number in range(1, SIZE + 1)]

    seen = moment(3, "10:00")
    period = Period(DAY, DAY, seen)
    rows = handling_counts([here.agency.pk], period, Way.ROWS)
    count_dossiers()
    assert handling_counts([here.agency.pk], period, Way.CUBE) == rows
    cells = sum(rows.values(), Counter())
    assert (cells["received"], cells["received_online"]) == (received, online)
    assert (cells["resolved"], cells["late"], cells["early"]) == (resolved, 0, resolved)
    assert cells["in_progress"] == received - resolved

    listed = list(book_rows(here.agency, book_dossiers(here.agency, DAY, DAY)))
    assert len(listed) == received

    seal_past_days(actor=SYSTEM, at=seen)
    proof = verified_ledger(with_rows=True)
    assert (proof.flaws, proof.dossiers) == ([], SIZE)


def bring(here, end, at, *, is_online):
    """One dossier from the door to where it stands in the evening, a second between two acts."""
    filed = {"agency": here.agency, "edition": here.edition, "applicant": LAN_APPLIES}
    papers = [FORM, DIPLOMA]
    if not is_online:
        code = register_walk_in(actor=here.binh, at=at, papers=papers, **filed).code
    else:
        code = submit_dossier(actor=here.lan, at=at, papers=papers, **filed).code
        if end == "refused":
            refuse_intake(actor=here.binh, at=at, code=code, reason="Sai nơi nhận", ground="Điều 17")
            return
        receive_dossier(actor=here.binh, at=at, code=code)
    if end == "withdrawn":
        withdraw_dossier(actor=here.binh, at=at, code=code, reason="Nộp lại", letter="1/ĐN")
    if end in {"received", "withdrawn"}:
        return
    unit = {"unit_id": here.division.pk, "holder_id": here.hoa.person_id}
    hand_over_dossier(actor=here.binh, at=at, code=code, **unit)
    if end == "waiting":
        ask_supplement(actor=here.hoa, at=at, code=code, items=["Giấy khám"], reason="Hết hạn")
    if end in {"waiting", "handed_over"}:
        return
    propose_result(actor=here.hoa, at=at, code=code)
    if end == "proposed":
        return
    approve_result(actor=here.dung, at=at, code=code)
    finish_dossier(actor=here.son, at=at, code=code, result_number=f"{code[-4:]}/CCHN")
    if end == "returned":
        return_result(actor=here.binh, at=at, code=code)
