"""A register told again after its dossiers moved on continues their ledgers; what contradicts is refused."""

import pytest
from tests.dossiers.registers import AT, row, take_in

from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.verification import verified_ledger
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db

LATER, LAST = AT.replace(hour=10), AT.replace(hour=11)
OPEN = {"finished_at": "", "returned_at": ""}
PAUSE = {"paused_at": "28/01/2022 17:00"}
RESUMED = PAUSE | {"resumed_at": "14/02/2022 08:00"}


def kinds() -> list[str]:
    ledger = Dossier.objects.get().events.order_by("seq")
    return [event.kind.removeprefix("dossier.") for event in ledger]


def without_keys(cells: dict) -> dict:
    """The columns of a dossier that a second register must lead to as the first one would have."""
    apart = {"id", "head_seq", "head_hash", "first_recorded_at", "last_recorded_at", "step_at"}
    return {name: value for name, value in cells.items() if name not in apart}


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (OPEN, {}, ["received", "finished", "returned"]),
        ({"returned_at": ""}, {}, ["received", "finished", "returned"]),
        (OPEN, OPEN | PAUSE, ["received", "supplement_asked"]),
        (
            OPEN | PAUSE,
            RESUMED,
            ["received", "supplement_asked", "supplement_answered", "finished", "returned"],
        ),
        (
            OPEN,
            RESUMED | {"returned_at": ""},
            ["received", "supplement_asked", "supplement_answered", "finished"],
        ),
        (OPEN, OPEN | {"status": "4"}, ["received", "handed_over"]),
        (OPEN | {"status": "4"}, {}, ["received", "handed_over", "finished", "returned"]),
        (OPEN | {"status": "1"}, OPEN, ["submitted", "received"]),
        (OPEN | {"status": "1"}, {}, ["submitted", "received", "finished", "returned"]),
        (OPEN | {"status": "1"}, OPEN | {"status": "3"}, ["submitted", "refused_at_intake"]),
        (OPEN, {"status": "7", "returned_at": ""}, ["received", "withdrawn"]),
    ],
)
def test_a_row_that_says_more_continues_the_ledger_to_where_it_would_have_led(office, first, then, told):
    take_in(row(dossier="WHOLE", **then))
    expected = without_keys(Dossier.objects.values().get())
    Dossier.objects.update(code="ASIDE")
    take_in(row(dossier="WHOLE", **first))

    again = take_in(row(dossier="WHOLE", **then), at=LATER)

    assert (again.added, again.continued, again.unchanged) == (0, 1, 0)
    dossier = Dossier.objects.filter(code="WHOLE")
    ignored = {"submitted_at"} if first.get("status") == "1" else set()
    grown = without_keys(dossier.values().get())
    assert {n: v for n, v in grown.items() if n not in ignored} == {
        n: v for n, v in expected.items() if n not in ignored
    }
    ledger = dossier.get().events.order_by("seq")
    assert [event.kind.removeprefix("dossier.") for event in ledger] == told


def test_what_was_on_record_stays_and_the_new_lines_say_when_they_came(office):
    take_in(row(**OPEN))
    before = list(Event.objects.order_by("seq").values())

    take_in(row(), at=LATER)

    events = list(Event.objects.order_by("seq").values())
    assert events[: len(before)] == before
    assert {event["recorded_at"] for event in events[len(before) :]} == {LATER}
    assert all(event.facts["imported"] for event in Event.objects.all())
    found = verified_ledger(with_rows=True)
    assert (found.dossiers, found.events, found.flaws) == (1, 3, [])


def test_every_register_of_the_story_may_be_told_again(office):
    stages = [row(**OPEN), row(**OPEN, **PAUSE), row(**RESUMED)]
    for at, told in zip((AT, LATER, LAST), stages, strict=True):
        take_in(told, at=at)
    count = Event.objects.count()

    again = take_in(stages[-1], at=LAST)

    assert (again.continued, again.unchanged) == (0, 1)
    assert Event.objects.count() == count == 5


def test_papers_scanned_since_are_a_correction_of_that_day(office):
    take_in(row(digitised=""))

    assert take_in(row(), at=LATER).continued == 1
    assert take_in(row(), at=LAST).unchanged == 1

    assert kinds() == ["received", "finished", "returned", "corrected"]
    assert Dossier.objects.get().is_digitised
    assert Event.objects.get(kind="dossier.corrected").happened_at == LATER


def test_a_row_without_a_code_is_continued_by_what_was_known_at_intake(office):
    take_in(row(dossier="", **OPEN), row(dossier="", applicant="Nguyễn Văn Mẫu 002", **OPEN))

    again = take_in(row(dossier=""), row(dossier="", applicant="Nguyễn Văn Mẫu 002", **OPEN), at=LATER)

    assert (again.added, again.continued, again.unchanged) == (0, 1, 1)
    assert Dossier.objects.get(state="returned").applicant == "Nguyễn Văn Mẫu 001"


@pytest.mark.parametrize(
    ("first", "then", "columns"),
    [
        ({}, OPEN, ["finished_at", "returned_at", "status"]),
        ({}, {"finished_at": "14/02/2022"}, ["finished_at"]),
        ({}, RESUMED, ["paused_at", "resumed_at"]),
        (OPEN, {"channel": "post"}, ["channel"]),
        (OPEN, {"received_at": "27/01/2022 10:00"}, ["received_at"]),
        (OPEN, {"phone": "0900000418"}, ["phone"]),
        (OPEN | PAUSE, {"paused_at": "29/01/2022", "resumed_at": "14/02/2022"}, ["paused_at"]),
        (OPEN | {"due_at": "18/02/2022"}, {"due_at": "25/02/2022"}, ["due_at"]),
        ({}, {"digitised": ""}, ["digitised"]),
        (OPEN | {"status": "4"}, OPEN, ["status"]),
    ],
)
def test_a_contradiction_is_refused_by_its_column_and_nothing_is_written(office, first, then, columns):
    take_in(row(**first), row(dossier="D-2", **OPEN))
    count = Event.objects.count()

    with pytest.raises(Refusal) as no:
        take_in(row(**then), row(dossier="D-2"), row(dossier="D-3"), at=LATER)

    faults = no.value.facts["result"].faults
    assert {(fault.row, fault.reason) for fault in faults} == {(2, "known_otherwise")}
    assert set(columns) <= {fault.column for fault in faults}
    assert (Event.objects.count(), Dossier.objects.count()) == (count, 2)


def test_good_rows_go_on_where_the_bad_ones_are_handed_out(office):
    take_in(row(), row(dossier="D-2", **OPEN))

    done = take_in(row(channel="post"), row(dossier="D-2"), row(dossier="D-3"), at=LATER, keep_good=True)

    assert (done.added, done.continued, done.refused) == (1, 1, 1)
    assert Dossier.objects.get(code="D-2").state == "returned"


def test_what_people_went_on_with_is_not_continued_from_a_register(office):
    take_in(row(**OPEN))
    code = Dossier.objects.get().code
    withdraw_dossier(actor=office.binh, at=LATER, code=code, reason="người nộp đề nghị")

    with pytest.raises(Refusal) as no:
        take_in(row(), at=LAST)

    assert [(f.column, f.reason) for f in no.value.facts["result"].faults] == [("dossier", "worked_here")]
    assert Dossier.objects.get().state == "withdrawn"


def test_a_new_due_moment_needs_a_limit_or_the_column(office):
    unlisted = {"procedure": "", "field": "Mới", "procedure_name": "Thủ tục mới"}
    take_in(row(due_at="20/02/2022", **unlisted, **OPEN))

    with pytest.raises(Refusal) as no:
        take_in(row(**unlisted, **RESUMED), at=LATER)
    assert [(f.column, f.reason) for f in no.value.facts["result"].faults] == [("due_at", "no_limit")]

    assert take_in(row(**unlisted), at=LATER).continued == 1


def test_whoever_goes_on_with_the_dossier_meanwhile_is_first(office):
    take_in(row(**OPEN))
    code = Dossier.objects.get().code

    def meanwhile(_):
        withdraw_dossier(actor=office.binh, at=LATER, code=code, reason="người nộp đề nghị")

    with pytest.raises(Refusal, match="register.overtaken"):
        take_in(row(), row(dossier="D-2"), at=LAST, on_progress=meanwhile)

    assert [dossier.state for dossier in Dossier.objects.all()] == ["withdrawn"]


def test_the_write_is_told_as_it_goes(office):
    take_in(row(**OPEN))
    written = []
    take_in(row(), row(dossier="D-2"), at=LATER, on_written=lambda *step: written.append(step))
    assert written == [(1, 2), (1, 2)]
