"""The public count of late dossiers: no command brings it down."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from tests.cast import Office, moment
from tests.dossiers import stages
from tests.dossiers.test_any_order import STEPS, TRIES
from tests.html import parsed

from motcua.dossiers.commands.allow_supplement import allow_supplement
from motcua.dossiers.commands.correct_dossier import correct_dossier
from motcua.dossiers.commands.explain_late import explain_late
from motcua.dossiers.commands.recompute_due import recompute_due
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.late_count import late_counts
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db

LATE = moment(11, "10:00")
MORE = [
    ("hoa", explain_late, {"cause": "slow", "note": "Chậm"}),
    ("tuan", allow_supplement, {"exempt": "sector_law", "reason": "Luật", "ground": "Điều 24"}),
    (
        "ngoc",
        correct_dossier,
        {"changes": {"phone": "0900000999", "channel": "post"}, "reason": "Ghi nhầm", "letter": "1/ĐC"},
    ),
]
EVERYTHING = [*TRIES, *MORE]


@given(steps=STEPS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_nothing_that_can_be_done_lowers_the_count_of_late_dossiers(
    office: Office, steps: list[tuple[int, int]]
):
    actors = {name: getattr(office, name) for name in office.people}
    with transaction.atomic():
        codes = [stages.in_progress(office).code, stages.in_progress(office).code]
        at, before = LATE, counted_at(office, LATE)
        assert before == 2
        for place, hours in steps:
            at += timedelta(hours=hours)
            place = (place + hours) % len(EVERYTHING)
            for who, command, facts in EVERYTHING[place:] + EVERYTHING[:place]:
                known = {k: getattr(office, v).pk if k == "unit_id" else v for k, v in facts.items()}
                try:
                    with transaction.atomic():
                        command(actor=actors[who], at=at, code=codes[hours % 2], **known)
                except Refusal:
                    continue
                break
            for pk in Dossier.objects.values_list("pk", flat=True):
                recompute_due(actor=SYSTEM, at=at, dossier_id=pk, reason="Lịch", ground="1/TB")
            assert counted_at(office, at) >= before
            assert counted_at(office, LATE) >= before
        transaction.set_rollback(True)


def counted_at(office: Office, at) -> int:
    return next(one.late for one in late_counts(at.year, at=at) if one.agency == office.agency.name)


def test_the_count_knows_the_finished_and_the_unfinished(office):
    stages.in_progress(office)
    stages.finished(office)

    assert counted_at(office, moment(5, "17:00")) == 0
    assert counted_at(office, LATE) == 1


def test_everybody_reads_it_and_no_name_stands_there(office, now):
    stages.in_progress(office)
    now(LATE)
    page = parsed(Client().get("/cong-khai/qua-han/"))

    (row,) = page.cssselect("table tbody tr")
    assert [cell.text_content() for cell in row][:3] == ["Sở Y tế H59.15", "1", "1"]
    assert "Nguyễn" not in page.text_content()
