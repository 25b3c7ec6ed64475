"""A register row by itself: what is read leniently, and what contradicts itself."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dossiers.registers import AT, row

from motcua.dossiers.register.words import FAULTS, fault_words
from motcua.dossiers.rules.register_cells import COLUMNS, Fault, RegisterRow
from motcua.dossiers.rules.register_moments import read_moment
from motcua.dossiers.rules.register_row import read_row
from motcua.kernel.time import VIETNAM


def read(**cells) -> RegisterRow:
    found = read_row(2, row(**cells), AT)
    assert isinstance(found, RegisterRow), found
    return found


def faults(**cells) -> list[tuple[str, str]]:
    found = read_row(2, row(**cells), AT)
    assert isinstance(found, list), found
    for fault in found:
        assert fault_words(fault).startswith("dòng 2, cột ")
    return [(fault.column, fault.reason) for fault in found]


def here(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2022-01-27T09:00:00+07:00", here(2022, 1, 27, 9)),
        ("2022-01-27T02:00:00Z", here(2022, 1, 27, 9)),
        ("2022-01-27 09:00", here(2022, 1, 27, 9)),
        ("27/01/2022 09:00", here(2022, 1, 27, 9)),
        ("27/1/2022 9:05:30", here(2022, 1, 27, 9, 5, 30)),
        ("5/1/2022 08:00", here(2022, 1, 5, 8)),
        (datetime(2022, 1, 27, 9, 0), here(2022, 1, 27, 9)),
        ("27/01/2022", here(2022, 1, 27, 7, 30)),
        ("2022-01-27", here(2022, 1, 27, 7, 30)),
        (datetime(2022, 1, 27, tzinfo=VIETNAM), here(2022, 1, 27, 7, 30)),
        (date(2022, 1, 27), here(2022, 1, 27, 7, 30)),
    ],
)
def test_moments_are_read_as_people_and_spreadsheets_write_them(cell, moment):
    assert read(received_at=cell).received_at == moment


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/2022",
        "2022-13-01",
        "hôm qua",
        "44588",
        44588.4,
        "27/01/22",
        "01/27/2022",
        "0001-01-01",
        "²/1/2022",
    ],
)
def test_what_is_no_moment_is_said_to_be_none(cell):
    assert faults(received_at=cell) == [("received_at", "bad_moment")]


def test_a_bare_day_is_completed_and_noted():
    found = read(received_at="27/01/2022", due_at="10/02/2022", finished_at="15/02/2022", returned_at="")

    assert found.due_at == here(2022, 2, 10, 17)
    assert found.finished_at == here(2022, 2, 15, 17)
    assert set(found.assumed) == {"received_at", "due_at", "finished_at"}


def test_a_bare_day_never_contradicts_an_hour_of_the_same_day():
    day = "27/01/2022"
    found = read(received_at=f"{day} 17:20", finished_at=day, returned_at=day, due_at=day)

    assert found.finished_at == found.returned_at == found.due_at == found.received_at


def test_a_bare_today_is_not_the_future():
    found = read(received_at="06/03/2026 08:00", finished_at="06/03/2026", returned_at="")

    assert found.finished_at == AT


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"finished_at": "26/01/2022", "returned_at": ""}, [("finished_at", "before_received_at")]),
        ({"returned_at": "14/02/2022"}, [("returned_at", "before_finished_at")]),
        ({"due_at": "26/01/2022"}, [("due_at", "before_received_at")]),
        ({"paused_at": "26/01/2022", "resumed_at": "28/01/2022"}, [("paused_at", "before_received_at")]),
        ({"paused_at": "09/02/2022", "resumed_at": "08/02/2022"}, [("resumed_at", "before_paused_at")]),
        ({"resumed_at": "08/02/2022"}, [("resumed_at", "resumed_without_pause")]),
        ({"paused_at": "08/02/2022"}, [("resumed_at", "finished_while_waiting")]),
        ({"received_at": "07/03/2026", "finished_at": "", "returned_at": ""}, [("received_at", "future")]),
        ({"channel": "fax"}, [("channel", "bad_channel")]),
        ({"channel": ""}, [("channel", "missing")]),
        ({"agency": " "}, [("agency", "missing")]),
        ({"received_at": ""}, [("received_at", "missing")]),
        ({"procedure": ""}, [("procedure", "procedure_missing")]),
        ({"digitised": "có"}, [("digitised", "bad_flag")]),
        ({"status": "11"}, [("status", "bad_status")]),
        ({"status": "xong"}, [("status", "bad_status")]),
        ({"status": "9"}, [("returned_at", "status_contradicts")]),
        ({"status": "4"}, [("finished_at", "status_contradicts"), ("returned_at", "status_contradicts")]),
        ({"status": "5", "returned_at": ""}, [("finished_at", "status_contradicts")]),
        ({"status": "10", "finished_at": "", "returned_at": ""}, [("finished_at", "status_needs")]),
        ({"status": "9", "finished_at": "", "returned_at": ""}, [("finished_at", "status_needs")]),
        ({"status": "7", "finished_at": "", "returned_at": ""}, [("finished_at", "status_needs")]),
        ({"status": "2", "finished_at": "", "returned_at": "", "paused_at": "28/01/2022"},
         [("paused_at", "status_contradicts")]),
        ({"applicant": "M" * 201}, [("applicant", "too_long")]),
        ({"applicant": "M" * 10_000_000}, [("applicant", "too_long")]),
        ({"dossier": "A\x07B"}, [("dossier", "unprintable")]),
        ({"phone": "1" * 21, "channel": "?"}, [("phone", "too_long"), ("channel", "bad_channel")]),
    ],
)  # fmt: skip
def test_contradictions_are_named_by_column(cells, found):
    assert faults(**cells) == found


@pytest.mark.parametrize("said", ["online", "ONLINE", "Trực tuyến", "TRUC TUYEN"])
def test_channels_are_read_in_both_tongues(said):
    assert read(channel=said).channel == "online"


def test_spaces_and_decomposed_marks_make_no_difference():
    assert read(applicant="  Nguye\u0302\u0303n  Va\u0306n Mẫu ").applicant == "Nguyễn Văn Mẫu"


@given(
    st.fixed_dictionaries(
        {},
        optional={
            column: st.one_of(
                st.text(max_size=30),
                st.integers(),
                st.floats(allow_nan=False, allow_infinity=False),
                st.datetimes(),
                st.dates(),
                st.booleans(),
                st.none(),
                st.sampled_from(["27/01/2022", "28/01/2022 09:00", "H59.15", "online", "5", "10", "1"]),
            )
            for column in COLUMNS
        },
    )
)
def test_no_cell_makes_the_reader_stumble(cells):
    found = read_row(7, cells, AT)
    if isinstance(found, list):
        assert found
        assert all(len(fault_words(fault)) < 400 for fault in found)
    else:
        order = (found.received_at, found.paused_at, found.resumed_at, found.finished_at, found.returned_at)
        present = [moment for moment in order if moment is not None]
        assert present == sorted(present)


def test_every_fault_has_its_sentence():
    for reason in FAULTS:
        assert "{" not in fault_words(Fault(1, "agency", reason, "a", "b"))


def test_a_moment_with_a_zone_keeps_it():
    found = read_moment("2022-01-27T23:30:00Z")
    assert found is not None
    assert found.moment == datetime(2022, 1, 27, 23, 30, tzinfo=UTC)
