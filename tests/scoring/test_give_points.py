"""Points are said with evidence or words, in their round and in time; what was said stays."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from tests.cast import moment, office
from tests.plans.making import claimed, task
from tests.plans.making import plan as a_plan
from tests.scoring.making import AT, sheet

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.rules.contents import Source
from motcua.scoring.commands.add_evidence import add_evidence
from motcua.scoring.commands.fill_computed import fill_computed
from motcua.scoring.commands.give_points import give_points
from motcua.scoring.commands.open_cycle import open_cycle
from motcua.scoring.commands.win_back import win_back
from motcua.scoring.models import Cycle, Score
from motcua.scoring.queries.sheets import disagreements, dry_run, over_years, ranking, rounds_of
from motcua.scoring.rules.book import shipped_books
from motcua.scoring.rules.rounds import Round

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def here():
    return office()


@pytest.fixture
def ours(here):
    return sheet(here)


def say(actor, one, key="2.2", who=Round.SELF, at=AT, **said):
    return give_points(actor=actor, at=at, sheet_id=one.pk, key=key, who=who, **said)


def refused(code, act):
    before = Score.objects.count()
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert sentence(caught.value) != code
    assert Score.objects.count() == before


def prove(here, one, key="2.2", **facts):
    return add_evidence(
        actor=here.mai,
        at=AT,
        sheet_id=one.pk,
        key=key,
        description="Báo cáo",
        **({"document_number": "12/BC-SYT"} | facts),
    )


def test_a_self_score_stands_on_evidence_or_on_words(here, ours):
    refused("score.no_evidence", lambda: say(here.mai, ours, value=True))
    prove(here, ours)
    assert say(here.mai, ours, value=True).points == 3
    assert say(here.mai, ours, key="2.1", value="75", note="Ba trên bốn văn bản").points == D("3.75")
    refused("score.empty_evidence", lambda: prove(here, ours, document_number=" "))


def test_a_judge_who_differs_says_why_and_the_latest_word_counts(here, ours):
    say(here.mai, ours, value=True, note="Đã rà soát")
    refused("score.no_reason", lambda: say(here.mai, ours, who=Round.FIRST, points=D(2)))
    say(here.mai, ours, who=Round.FIRST, points=D(2), note="Thiếu danh mục")
    say(here.mai, ours, who=Round.FIRST, points=D("2.5"), note="Đã bổ sung một phần")
    rounds = rounds_of(ours)
    assert (rounds[Round.SELF]["2.2"], rounds[Round.FIRST]["2.2"]) == (3, D("2.5"))
    assert Score.objects.count() == 3


def test_a_round_locks_after_its_day(here, ours):
    say(here.mai, ours, value=True, note="Đúng ngày cuối", at=moment(20, "23:59"))
    refused("score.round_closed", lambda: say(here.mai, ours, value=True, note="Muộn", at=moment(21)))
    say(here.mai, ours, who=Round.FIRST, points=D(3), at=moment(21))
    refused(
        "score.round_closed", lambda: say(here.mai, ours, who=Round.FIRST, points=D(3), at=moment(1, month=4))
    )


@pytest.mark.parametrize("points", ["-0.01", "3.01", "NaN", None])
def test_points_out_of_range_are_refused(here, ours, points):
    said = None if points is None else D(points)
    refused("score.out_of_range", lambda: say(here.mai, ours, who=Round.FIRST, points=said, note="x"))


def test_survey_points_come_from_outside_and_no_other_round(here, ours):
    refused("score.wrong_round", lambda: say(here.mai, ours, key="8.1", value="90", note="x"))
    assert say(here.mai, ours, key="8.1", who=Round.OUTSIDE, value="90", note="Sở Nội vụ").points == D("14.4")
    refused("score.wrong_round", lambda: say(here.mai, ours, who=Round.OUTSIDE, value=True, note="x"))
    refused("score.no_such_criterion", lambda: say(here.mai, ours, key="77", value=True, note="x"))


def test_who_has_no_word_is_refused(here, ours):
    other = office("H22.10", prefix="x")
    refused("score.forbidden", lambda: say(here.hoa, ours, value=True, note="x"))
    refused("score.forbidden", lambda: say(here.tuan, ours, who=Round.FIRST, points=D(1), note="x"))
    refused("score.not_found", lambda: say(other.mai, ours, value=True, note="x"))
    refused("score.not_found", lambda: say(here.lan, ours, value=True, note="x"))


def test_the_dry_run_counts_what_can_be_counted_and_names_what_is_lost(here, ours):
    reform = a_plan(here)
    first = task(here, inside=reform, source=Source.GOVERNMENT)
    task(here, inside=reform, title="Việc hai")
    approve_plan(
        actor=here.dung, at=AT, plan_id=reform.pk, document_number="1/KH-SYT", issued_on=date(2026, 3, 2)
    )
    claimed(here, first)
    accept_done(actor=here.mai, at=moment(12), task_id=first.pk)
    lines, total = dry_run(ours, moment(12))
    by_key = {line.criterion.key: line for line in lines}
    assert (by_key["1.2"].value, by_key["1.2"].points) == (D("50.00"), 0)
    assert (by_key["1.3"].value, by_key["1.3"].points) == (D("100.00"), 3)
    assert by_key["3.1"].value is None
    assert total.earned == sum(line.points for line in lines if line.points is not None)
    filled = fill_computed(actor=here.mai, at=moment(12), sheet_id=ours.pk)
    assert {one.criterion: one.points for one in filled if one.criterion in {"1.2", "1.3"}} == {
        "1.2": 0,
        "1.3": 3,
    }
    assert all(one.is_computed for one in filled)


def test_what_a_judge_took_away_is_remembered_next_year(here):
    last = sheet(here, year=2025, until={})
    say(here.mai, last, value=True, note="Đã rà soát")
    say(here.mai, last, who=Round.COUNCIL, points=D(1), note="Danh mục chưa công bố")
    now = sheet(here, year=2026)
    memory = disagreements(now)["2.2"]
    assert (memory.year, memory.own, memory.judged, memory.reason) == (2025, 3, 1, "Danh mục chưa công bố")
    assert [(year, total.earned) for year, total in over_years(now)] == [(2025, 1), (2026, 0)]


def test_sheets_are_ranked_by_what_counts(here):
    first = sheet(here, book="don-vi", scored=["Bệnh viện A", "Bệnh viện B"])
    second = first.cycle.sheets.order_by("id")[1]
    say(here.mai, first, key="1.1", who=Round.FIRST, points=D(-1), note="Không ban hành")
    say(here.mai, second, key="1.1", who=Round.FIRST, points=D(1))
    assert [(one.name, total.earned) for one, total in ranking(first.cycle)] == [
        ("Bệnh viện B", 1),
        ("Bệnh viện A", -1),
    ]


def test_lost_points_become_a_task_of_the_unit(here, ours):
    made = win_back(
        actor=here.mai,
        at=AT,
        sheet_id=ours.pk,
        key="7.2",
        title="Số hoá kết quả",
        lead="Phòng Nghiệp vụ Dược",
        due_on=date(2026, 6, 30),
    )
    assert (made.source, made.lead_unit) == (Source.INDEX.value, here.division)
    assert "7.2 Hồ sơ được số hoá" in made.source_reference


def test_a_cycle_opens_once_with_days_in_order(here, ours):
    def reopen(**facts):
        told = {"year": 2026, "document": shipped_books()["so-y-te"]} | facts
        return lambda: open_cycle(actor=here.mai, at=AT, agency=here.agency, **told)

    refused("score.cycle_exists", reopen())
    backwards = {Round.SELF: date(2026, 3, 20), Round.FIRST: date(2026, 3, 1)}
    refused("score.days_out_of_order", reopen(year=2027, until=backwards))
    refused(
        "score.forbidden",
        lambda: open_cycle(
            actor=here.hoa, at=AT, agency=here.agency, year=2027, document=shipped_books()["so-y-te"]
        ),
    )
    assert Cycle.objects.count() == 1


def test_a_later_change_of_the_book_changes_no_open_sheet(here, ours):
    Cycle.objects.get().book["areas"].clear()
    ours.refresh_from_db()
    assert say(here.mai, ours, value=True, note="x").points == 3


def test_the_database_itself_keeps_every_word(here, ours):
    say(here.mai, ours, value=True, note="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        Score.objects.update(points=1)
