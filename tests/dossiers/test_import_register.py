"""A register becomes dossiers with ledgers: numbered, promised, idempotent, all or nothing."""

import json
from datetime import UTC, datetime

import pytest
from django.db import connection
from tests.dossiers.refused import refused
from tests.dossiers.registers import AT, row, take_in

from motcua.dossiers.ledger import snapshot_of
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.chain import FIRST, canonical, hash_of
from motcua.dossiers.rules.projection import project
from motcua.foundation.numbering.take import next_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import VIETNAM
from motcua.procedures.models import Edition, Sector

pytestmark = pytest.mark.django_db


def here(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)


def only() -> Dossier:
    return Dossier.objects.get()


def kinds(dossier: Dossier) -> list[str]:
    return [event.kind.removeprefix("dossier.") for event in dossier.events.order_by("seq")]


def reasons(no: pytest.ExceptionInfo[Refusal]) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.reason) for fault in no.value.facts["result"].faults]


@pytest.fixture
def rejected():
    """``rejected(row, …)`` imports and gives row, column and reason of every fault; nothing is written."""

    def look(*rows, **options):
        with refused("register.rejected"):
            try:
                take_in(*rows, **options)
            except Refusal as no:
                found.extend((f.row, f.column, f.reason) for f in no.facts["result"].faults)
                raise
        return found

    found: list[tuple[int, str, str]] = []
    return look


def test_a_row_becomes_a_dossier_whose_events_say_they_were_imported(office):
    take_in(row())

    dossier = only()
    assert dossier.code == "000.00.15.H59-220127-0042"
    assert (dossier.state, dossier.channel) == ("returned", "online")
    assert dossier.received_at == here(2022, 1, 27, 9)
    assert dossier.finished_at == here(2022, 2, 15, 10, 30)
    assert dossier.is_imported
    assert dossier.is_digitised
    assert kinds(dossier) == ["received", "finished", "returned"]
    for event in dossier.events.all():
        assert event.recorded_at == AT
        assert {key: event.facts[key] for key in ("imported", "source", "row")} == {
            "imported": True,
            "source": "so.csv",
            "row": 2,
        }


def test_the_row_is_the_fold_of_its_events_and_the_chain_is_real(office):
    take_in(
        row(),
        row(dossier="A-2", paused_at="28/01/2022 10:00", resumed_at="08/02/2022", digitised=""),
        row(dossier="A-3", status="3", finished_at="", returned_at=""),
        row(dossier="A-4", status="7", returned_at=""),
        row(dossier="A-5", status="5", finished_at="", returned_at="", paused_at="28/01/2022"),
        row(dossier="", finished_at="", returned_at="", status="4"),
    )

    assert Dossier.objects.count() == 6
    for dossier in Dossier.objects.all():
        events = list(dossier.events.order_by("seq"))
        assert project((e.kind, e.happened_at, e.facts) for e in events) == snapshot_of(dossier)
        head = FIRST
        for seq, event in enumerate(events, start=1):
            assert event.seq == seq
            assert event.data == canonical(json.loads(event.data))
            head = hash_of(event, dossier.code, head)
            assert event.hash == head
        assert (dossier.head_seq, dossier.head_hash) == (len(events), head)


def test_the_due_moment_is_counted_where_it_is_not_given(office):
    take_in(row())

    # 28 January, then Tết until 6 February, then 7, 8, 9, 10 February.
    assert only().due_at == only().first_due_at == here(2022, 2, 10, 17)
    assert (only().term, only().profile) == ("5wd", "nd61-2018")


def test_a_given_due_moment_is_kept_as_promised(office):
    take_in(row(due_at="18/02/2022"))

    assert only().due_at == only().first_due_at == only().service_due_at == here(2022, 2, 18, 17)


def test_a_supplement_moves_the_due_moment_as_the_profile_of_the_day_says(office):
    take_in(row(paused_at="28/01/2022 17:00", resumed_at="14/02/2022 08:00"))

    dossier = only()
    assert kinds(dossier) == ["received", "supplement_asked", "supplement_answered", "finished", "returned"]
    assert dossier.first_due_at == here(2022, 2, 10, 17)
    assert dossier.due_at == here(2022, 2, 21, 17), "nd61-2018 restarts: five working days from 14 February"
    assert dossier.service_due_at == here(2022, 2, 18, 17), "QĐ 766 resumes: one of the five days was used"
    assert dossier.supplement_count == 1
    assert dossier.paused_at is None


@pytest.mark.parametrize(
    ("cells", "state", "told"),
    [
        ({"status": "1"}, "submitted", ["submitted"]),
        ({"status": "2"}, "received", ["received"]),
        ({"status": ""}, "received", ["received"]),
        ({"status": "3"}, "refused", ["submitted", "refused_at_intake"]),
        ({"status": "4"}, "in_progress", ["received", "handed_over"]),
        ({"status": "5", "paused_at": "28/01/2022"}, "waiting", ["received", "supplement_asked"]),
        ({"status": "", "paused_at": "28/01/2022"}, "waiting", ["received", "supplement_asked"]),
        ({"status": "6"}, "waiting", ["received", "supplement_asked"]),
        ({"status": "8"}, "waiting", ["received", "supplement_asked"]),
        ({"status": "7", "finished_at": "28/01/2022"}, "withdrawn", ["received", "withdrawn"]),
        ({"status": "8", "finished_at": "28/01/2022"}, "stopped", ["received", "stopped"]),
        ({"status": "9", "finished_at": "28/01/2022"}, "finished", ["received", "finished"]),
        ({"finished_at": "28/01/2022"}, "finished", ["received", "finished"]),
        ({"status": "10", "finished_at": "28/01/2022"}, "returned", ["received", "finished", "returned"]),
        ({"returned_at": "28/01/2022"}, "returned", ["received", "finished", "returned"]),
    ],
)
def test_the_status_and_the_dates_tell_one_story(office, cells, state, told):
    take_in(row(**({"finished_at": "", "returned_at": ""} | cells)))

    assert (only().state, kinds(only())) == (state, told)


def test_a_dossier_refused_at_intake_was_never_received(office):
    take_in(row(status="3", finished_at="28/01/2022", returned_at=""))

    dossier = only()
    assert (dossier.received_at, dossier.finished_at, dossier.due_at) == (None, None, None)
    assert dossier.submitted_at == here(2022, 1, 27, 9)
    assert dossier.outcome == "refused_at_intake"


def test_importing_the_same_register_again_changes_nothing(office):
    rows = [row(), row(dossier=""), row(dossier=""), row(dossier="", applicant="Nguyễn Văn Mẫu 002")]
    assert take_in(*rows).added == 4
    before = list(Dossier.objects.order_by("id").values())

    again = take_in(*reversed(rows), at=AT.replace(hour=10))

    assert (again.added, again.unchanged) == (0, 4)
    assert list(Dossier.objects.order_by("id").values()) == before
    assert Event.objects.count() == 12


def test_a_known_dossier_told_otherwise_is_refused_with_both_sides(office):
    take_in(row())

    with pytest.raises(Refusal) as no:
        take_in(row(finished_at="16/02/2022 10:30", returned_at="16/02/2022 14:00", applicant="Mẫu 9"))

    faults = {f.column: (f.found, f.expected) for f in no.value.facts["result"].faults}
    assert faults["finished_at"] == ("16/02/2022 10:30", "15/02/2022 10:30")
    assert faults["applicant"] == ("Mẫu 9", "Nguyễn Văn Mẫu 001")


def test_writing_out_what_was_derived_is_no_other_fact(office):
    take_in(row())

    again = take_in(row(due_at="10/02/2022 17:00", status="10"))

    assert (again.added, again.unchanged) == (0, 1)


def test_rows_without_a_code_are_numbered_in_their_order_above_every_code_given(office):
    take_in(
        row(dossier="", applicant="Mẫu A"),
        row(dossier="000.00.15.H59-220127-0002"),
        row(dossier="", applicant="Mẫu B", received_at="28/01/2022 08:00"),
        row(dossier="", applicant="Mẫu C"),
    )

    codes = dict(Dossier.objects.values_list("applicant", "code"))
    assert codes["Mẫu A"] == "000.00.15.H59-220127-0003"
    assert codes["Mẫu C"] == "000.00.15.H59-220127-0004"
    assert codes["Mẫu B"] == "000.00.15.H59-220128-0001"
    assert next_number("dossier:H59.15:20220127") == 5


def test_nothing_is_written_when_one_row_is_bad(office, rejected):
    assert rejected(row(), row(dossier="X", finished_at="01/01/2022", returned_at="")) == [
        (3, "finished_at", "before_received_at")
    ]
    assert Dossier.objects.count() == 0
    assert next_number("dossier:H59.15:20220127") == 1


def test_good_rows_are_kept_when_asked_and_bad_ones_are_handed_out(office):
    bad = []
    done = take_in(
        row(),
        row(dossier="X", agency="H99"),
        row(dossier="Y", received_at="hôm qua"),
        keep_good=True,
        on_bad=lambda number, faults: bad.append((number, faults[0].column)),
    )

    assert (done.added, done.refused) == (1, 2)
    assert sorted(bad) == [(3, "agency"), (4, "received_at")]
    assert only().code == row()["dossier"]


def test_a_code_twice_in_one_file_names_both_rows(office, rejected):
    with pytest.raises(Refusal) as no:
        take_in(row(), row(dossier="X"), row())
    fault = no.value.facts["result"].faults[0]
    assert (fault.row, fault.reason, fault.expected) == (4, "twice", "2")


def test_unknown_agencies_and_procedures_are_named(office, rejected):
    assert rejected(row(agency="H99.99"), row(dossier="B", procedure="9.999999")) == [
        (2, "agency", "unknown_agency"),
        (3, "procedure", "unknown_procedure"),
    ]


def test_the_edition_in_force_on_the_day_of_receipt_is_pinned(office, rejected):
    old = Edition.objects.get()
    old.valid_to = datetime(2022, 6, 30, tzinfo=UTC).date()
    old.save()

    take_in(row())

    assert only().edition == old
    assert rejected(row(dossier="X", received_at="01/07/2022 08:00", finished_at="", returned_at="")) == [
        (2, "procedure", "not_in_force")
    ]


def test_a_field_beside_a_code_is_the_sector_it_counts_under(office):
    take_in(row(field="Mỹ phẩm"))

    assert only().sector.name == "Mỹ phẩm"
    assert only().edition == office.edition


def test_a_procedure_named_by_field_and_name_is_found_without_tone_marks(office):
    take_in(row(procedure="", field="DUOC PHAM", procedure_name="cấp lại  chứng chỉ hành nghề dược"))

    assert only().edition == office.edition


def test_a_name_no_catalogue_has_becomes_one_unlisted_edition(office):
    facts = {"procedure": "", "field": "Giám định y khoa", "procedure_name": "Thủ tục mẫu GĐ 01"}
    take_in(row(due_at="20/02/2022", **facts), row(dossier="X", due_at="20/02/2022", **facts))

    edition = Edition.objects.get(name="Thủ tục mẫu GĐ 01")
    assert edition.state == "unlisted"
    assert edition.procedure.owner == office.agency
    assert Dossier.objects.filter(edition=edition, sector__name="Giám định y khoa").count() == 2
    assert Sector.objects.filter(name="Giám định y khoa").count() == 1


def test_without_a_limit_or_a_due_moment_nothing_can_be_promised(office, rejected):
    facts = {"procedure": "", "field": "Giám định y khoa", "procedure_name": "Thủ tục mẫu GĐ 01"}
    assert rejected(row(**facts)) == [(2, "due_at", "no_limit")]


def test_a_dossier_of_the_system_itself_is_never_taken_for_an_imported_one(office, rejected):
    from tests.dossiers import stages

    dossier = stages.received(office)

    assert rejected(row(dossier=dossier.code)) == [(2, "dossier", "known_here")]


def test_an_imported_dossier_goes_on_by_the_ordinary_commands(office):
    from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier

    take_in(row(finished_at="", returned_at=""))
    withdraw_dossier(actor=office.binh, at=AT.replace(hour=10), code=only().code, reason="người nộp đề nghị")

    assert only().state == "withdrawn"
    again = take_in(row(finished_at="", returned_at=""), at=AT.replace(hour=11))
    assert (again.added, again.unchanged) == (0, 1)


def test_many_rows_cost_few_statements(office, query_budget):
    rows = [row(dossier=f"D-{n}", applicant=f"Nguyễn Văn Mẫu {n:03}") for n in range(300)]
    with query_budget(22):  # one for the words read from papers, so that search finds them
        take_in(*rows)
    assert Event.objects.count() == 900


def test_a_register_is_checked_to_its_end_before_the_first_row_is_written(office):
    seen, written = [], []

    take_in(
        *[row(dossier=f"D-{n}") for n in range(1200)],
        row(dossier=""),
        on_progress=lambda count: seen.append((count, Dossier.objects.count())),
        on_written=lambda count, total: written.append((count, total)),
    )

    assert seen == [(1000, 0), (201, 0)]
    assert written == [(1000, 1201), (200, 1201), (1, 1201)]
    assert Dossier.objects.count() == 1201


@pytest.mark.django_db(transaction=True)
def test_while_a_register_is_checked_nobody_waits_for_it(office):
    locked = []

    take_in(
        row(),
        on_progress=lambda _: locked.append(connection.in_atomic_block),
        on_written=lambda *_: locked.append(connection.in_atomic_block),
    )

    assert locked == [False, True]


@pytest.mark.parametrize("code", ["", "D-1"])
def test_whoever_writes_the_same_dossier_meanwhile_is_first(office, code):
    def meanwhile(_):
        take_in(row(dossier=code))

    with pytest.raises(Refusal, match="register.overtaken"):
        take_in(row(dossier="D-0"), row(dossier=code), on_progress=meanwhile)

    assert [dossier.code for dossier in Dossier.objects.all()] == [code or "000.00.15.H59-220127-0001"]


def test_faults_are_told_in_the_order_of_the_rows(office, rejected):
    assert rejected(row(agency="H99"), row(dossier="B", channel="fax"), row(dossier="")) == [
        (2, "agency", "unknown_agency"),
        (3, "channel", "bad_channel"),
    ]


def test_a_sector_nobody_has_yet_is_made_with_the_write(office):
    take_in(row(field="Lĩnh vực mới"), row(dossier="D-1", field="LINH VUC MOI"))

    assert Sector.objects.filter(name="Lĩnh vực mới").count() == 1
    assert {dossier.sector.name for dossier in Dossier.objects.all()} == {"Lĩnh vực mới"}


def test_a_refused_register_leaves_no_sector_and_no_edition(office, rejected):
    unlisted = {"procedure": "", "field": "Mới", "procedure_name": "Thủ tục mới", "due_at": "20/02/2022"}
    assert rejected(row(**unlisted), row(dossier="B", channel="fax")) == [(3, "channel", "bad_channel")]
    assert not Sector.objects.filter(name="Mới").exists()
    assert not Edition.objects.filter(name="Thủ tục mới").exists()


def test_an_imported_dossier_told_again_under_another_unlisted_name_is_another_fact(office):
    unlisted = {"procedure": "", "field": "Mới", "due_at": "20/02/2022"}
    take_in(row(procedure_name="Thủ tục một", **unlisted))

    with pytest.raises(Refusal) as no:
        take_in(row(procedure_name="Thủ tục hai", **unlisted))
    assert [column for _, column, _ in reasons(no)] == ["procedure"]
