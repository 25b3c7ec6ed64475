"""Known promises: the worked cases, the domain's vectors and the corners of every unit."""

import json
from datetime import date, datetime, time

import pytest
from tests.dossiers.clock_examples import CASES, NATIONAL, ODD, at, pause

from motcua.dossiers.rules.deadlines import Extension, Pause, reckon, two_clocks
from motcua.dossiers.rules.profiles import profile
from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import limit_from, parse_limit

DEFAULT = profile("default")
RESTARTS = profile("nd118-2025")


def due(received, limit, *pauses, rules=DEFAULT, calendar=NATIONAL, **more):
    return reckon(at(received), parse_limit(limit), calendar, rules, pauses, **more).due_at


@pytest.mark.skipif(not CASES.exists(), reason="the worked cases are not beside the repository")
def test_the_worked_cases():
    for case in json.loads(CASES.read_text("utf-8"))["cases"]:
        rules, said = case["rules"], datetime.fromisoformat
        found = reckon(
            said(case["received_at"]),
            limit_from(case["limit"]),
            NATIONAL,
            profile(rules["profile"]),
            [Pause(said(one["paused_at"]), said(one["resumed_at"])) for one in rules.get("pauses", [])],
            same_day_cutoff=time.fromisoformat(cut) if (cut := rules.get("same_day_cutoff")) else None,
        )
        assert found.due_at == said(case["expected_due_at"]), case["id"]
        if "counted_days" in case:
            assert [day.isoformat() for day in found.counted_days] == case["counted_days"], case["id"]


@pytest.mark.parametrize(
    ("received", "limit", "expected"),
    [
        ("2026-02-13T10:00", "5wd", "2026-02-27T17:00"),
        ("2021-12-30T10:00", "1wd", "2021-12-31T17:00"),
        ("2021-12-30T10:00", "2wd", "2022-01-04T17:00"),
        ("2026-11-20T10:00", "3wd", "2026-11-26T17:00"),
        ("2025-04-25T10:00", "3wd", "2025-04-29T17:00"),
        ("2022-01-28T09:00", "5wd", "2022-02-11T17:00"),
        ("2025-04-24T17:00", "1wd", "2025-04-25T17:00"),
        ("2025-04-24T17:00:01", "1wd", "2025-04-26T17:00"),
        ("2025-04-24T12:00", "1wd", "2025-04-25T17:00"),
        ("2025-04-24T05:00", "1wd", "2025-04-25T17:00"),
        ("2025-04-26T10:00", "1wd", "2025-04-28T17:00"),
        ("2025-01-24T16:00", "8wh", "2025-02-03T16:30"),
        ("2025-01-24T16:00", "1wh", "2025-01-24T17:00"),
        ("2025-04-24T10:30", "1wh", "2025-04-24T11:30"),
        ("2025-04-24T12:15", "1.5wh", "2025-04-24T15:00"),
        ("2025-04-25T16:00", "4wh", "2025-04-26T10:30"),
        ("2025-04-10T18:00", "20d", "2025-05-05T17:00"),
        ("2025-04-12T10:00", "2d", "2025-04-14T17:00"),
        ("2024-01-31T10:00", "1m", "2024-02-29T17:00"),
        ("2024-12-31T10:00", "2m", "2025-02-28T17:00"),
        ("2024-03-01T10:00", "1m", "2024-04-01T17:00"),
        ("2025-03-30T10:00", "1m", "2025-05-05T17:00"),
        ("2025-04-24T10:00", "24h", "2025-04-25T10:00"),
        ("2025-04-29T12:00", "24h", "2025-05-05T07:30"),
        ("2025-04-24T10:00", "2h", "2025-04-24T13:30"),
        ("2025-04-24T10:00", "same-day", "2025-04-24T17:00"),
        ("2025-04-30T10:00", "same-day", "2025-05-05T17:00"),
        ("2025-04-29T17:01", "same-day", "2025-05-05T17:00"),
    ],
)
def test_known_promises(received, limit, expected):
    assert due(received, limit) == at(expected)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2025-04-24T15:00", "2025-04-24T17:00"),
        ("2025-04-24T15:00:01", "2025-04-25T17:00"),
        ("2025-04-25T15:20", "2025-04-26T17:00"),
        ("2025-04-29T15:20", "2025-05-05T17:00"),
        ("2025-04-29T17:20", "2025-05-05T17:00"),
        ("2025-05-01T15:20", "2025-05-05T17:00"),
    ],
)
def test_the_cut_off_of_same_day_results(received, expected):
    assert due(received, "same-day", same_day_cutoff=time(15)) == at(expected)
    assert due(received, "same-day", rules=profile("nd61-2018")) == at(expected)


@pytest.mark.parametrize(
    ("received", "limit", "pauses", "expected"),
    [
        # the receipt day and a pause that ends the same evening
        ("2022-05-16T08:30", "2wd", ["2022-05-16T09:00/2022-05-16T10:00"], "2022-05-18T17:00"),
        ("2022-05-16T08:30", "2wd", ["2022-05-17T09:00/2022-05-17T10:00"], "2022-05-19T17:00"),
        ("2022-05-16T08:30", "2wd", ["2022-05-17T17:00/2022-05-17T18:00"], "2022-05-19T17:00"),
        ("2022-05-16T08:30", "2wd", ["2022-05-18T17:00/2022-05-25T18:00"], "2022-05-18T17:00"),
        # over a weekend, before the first counted day
        ("2022-05-20T17:10", "2wd", ["2022-05-21T09:00/2022-05-22T10:00"], "2022-05-25T17:00"),
        # resumed after closing and on a holiday
        ("2022-05-16T08:30", "3wd", ["2022-05-18T09:00/2022-05-20T17:30"], "2022-05-25T17:00"),
        ("2022-08-29T08:30", "3wd", ["2022-08-31T09:00/2022-09-02T10:00"], "2022-09-07T17:00"),
        # twice
        (
            "2022-05-16T08:30",
            "5wd",
            ["2022-05-18T09:00/2022-05-19T10:00", "2022-05-24T08:00/2022-05-26T09:00"],
            "2022-05-30T17:00",
        ),
        # hours go on at the very moment
        ("2022-05-17T10:00", "4wh", ["2022-05-17T11:00/2022-05-17T14:00"], "2022-05-17T17:00"),
        ("2022-05-17T10:00", "4wh", ["2022-05-17T11:00/2022-05-17T12:00"], "2022-05-17T16:30"),
        ("2022-05-17T10:00", "4wh", ["2022-05-17T11:00/2022-05-20T18:00"], "2022-05-23T10:30"),
        ("2025-04-10T10:00", "20d", ["2025-04-15T10:00/2025-04-17T10:00"], "2025-05-05T17:00"),
        ("2025-03-10T10:00", "1m", ["2025-03-12T10:00/2025-03-20T10:00"], "2025-04-21T17:00"),
        ("2025-04-24T10:00", "same-day", ["2025-04-24T11:00/2025-04-29T17:30"], "2025-05-05T17:00"),
    ],
)
def test_waiting_for_the_applicant(received, limit, pauses, expected):
    stops = [pause(*text.split("/")) for text in pauses]
    assert due(received, limit, *stops) == at(expected)


def test_after_a_supplement_the_decrees_count_from_zero():
    stop = pause("2025-04-18T09:00", "2025-04-23T10:00")

    clocks = two_clocks(at("2025-04-16T10:00"), parse_limit("10wd"), NATIONAL, RESTARTS, [stop])

    assert clocks.legal.due_at == at("2025-05-09T17:00")
    assert clocks.measured.due_at == at("2025-05-08T17:00")
    assert not clocks.asked_too_often
    assert clocks.legal.counted_days[0] == date(2025, 4, 24)
    assert clocks.measured.counted_days[0] == date(2025, 4, 17)


def test_a_second_supplement_is_late_for_the_measurement():
    stops = [
        pause("2025-04-18T09:00", "2025-04-23T10:00"),
        pause("2025-04-25T09:00", "2025-04-25T10:00"),
    ]
    assert two_clocks(at("2025-04-16T10:00"), parse_limit("10wd"), NATIONAL, RESTARTS, stops).asked_too_often


def test_while_it_waits_there_is_no_date_but_what_is_left():
    found = reckon(at("2022-05-16T08:30"), parse_limit("7wd"), NATIONAL, DEFAULT, [pause("2022-05-19T09:00")])

    assert found.due_at is None
    assert found.paused_since == at("2022-05-19T09:00")
    assert found.remaining_words == "5 ngày làm việc"
    assert found.due_if_resumed(at("2022-05-24T10:00")) == at("2022-05-31T17:00")


def test_an_extension_in_time_counts_on_and_one_too_late_moves_nothing():
    received = "2025-04-24T10:00"
    in_time = Extension(at("2025-04-29T10:00"), parse_limit("2wd"), "12/SYT-VP")
    too_late = Extension(at("2025-05-05T17:00"), parse_limit("2wd"))

    assert due(received, "5wd", extensions=[in_time]) == at("2025-05-07T17:00")
    assert due(received, "5wd", extensions=[too_late]) == at("2025-05-05T17:00")
    stop = pause("2025-05-06T09:00", "2025-05-08T09:00")
    assert due(received, "5wd", stop, extensions=[in_time]) == at("2025-05-12T17:00")


def test_an_office_with_hours_of_its_own():
    assert due("2025-12-29T10:00", "3wd", calendar=ODD) == at("2026-01-03T11:30")
    assert due("2025-12-30T10:00", "1wd", calendar=ODD) == at("2025-12-31T10:00")
    assert due("2025-12-31T10:01", "1wd", calendar=ODD) == at("2026-01-05T16:30")


@pytest.mark.parametrize(
    ("stops", "code"),
    [
        ([pause("2025-04-24T09:59", "2025-04-25T10:00")], "deadline.pause_before_receipt"),
        ([pause("2025-04-25T09:00", "2025-04-25T08:59")], "deadline.resumed_before_paused"),
        (
            [pause("2025-04-25T09:00", "2025-04-28T09:00"), pause("2025-04-26T09:00")],
            "deadline.pauses_overlap",
        ),
        ([pause("2025-04-25T09:00"), pause("2025-04-26T09:00")], "deadline.pauses_overlap"),
    ],
)
def test_pauses_that_cannot_be_are_refused(stops, code):
    with pytest.raises(Refusal) as no:
        due("2025-04-24T10:00", "5wd", *stops)
    assert no.value.code == code
