"""``motcua deadline`` answers one case or many, explains, and says what is wrong with its input."""

import json
import subprocess
import sys

import pytest
from tests.dossiers.clock_examples import CASES

from motcua.config.cli import main

ONE = ["deadline", "--received", "2025-04-24T10:00+07:00", "--limit", "5wd"]
CASE = {
    "id": "A1",
    "received_at": "2025-04-24T10:00:00+07:00",
    "limit": {"value": 5, "unit": "working_day"},
    "rules": {"profile": "default"},
}


@pytest.fixture
def answer(capsys):
    """Status, stdout and stderr of one call."""

    def call(*words):
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def batch(tmp_path, answer):
    """The answer to a batch of cases, of a document, or of raw bytes."""

    def call(found, *words):
        file = tmp_path / "cases.json"
        if isinstance(found, list):
            found = {"cases": found}
        file.write_bytes(found if isinstance(found, bytes) else json.dumps(found).encode())
        return answer("deadline", "--batch", file, *(words or ("--format", "json")))

    return call


def test_one_case_in_words_and_its_reckoning(answer):
    status, said, wrong = answer(*ONE)
    assert (status, said, wrong) == (0, "17:00 thứ Hai 05/05/2025 (2025-05-05T17:00:00+07:00)\n", "")

    _, said, _ = answer(*ONE, "--explain")
    assert "ngày làm bù cho thứ Sáu 02/05/2025" in said
    assert said.splitlines()[-1].endswith("[Thời hạn của thủ tục]")


def test_one_case_as_json(answer):
    _, said, _ = answer(*ONE, "--explain", "--format", "json")
    found = json.loads(said)
    assert found["due_at"] == "2025-05-05T17:00:00+07:00"
    assert len(found["counted_days"]) == 5
    for step in found["explanation"]:
        assert {"effect", "rule", "source"} <= step.keys()
        assert ("date" in step) != ({"from", "to"} <= step.keys())


@pytest.mark.parametrize(
    ("limit", "due"),
    [
        ("8wh", "2025-04-25T10:30:00+07:00"),
        ("20d", "2025-05-14T17:00:00+07:00"),
        ("1m", "2025-05-26T17:00:00+07:00"),
        ("24h", "2025-04-25T10:00:00+07:00"),
        ("same-day", "2025-04-24T17:00:00+07:00"),
    ],
)
def test_every_way_of_writing_a_limit(answer, limit, due):
    status, said, _ = answer(
        "deadline", "--received", "2025-04-24T10:00", "--limit", limit, "--format", "json"
    )
    assert status == 0
    assert json.loads(said)["due_at"] == due


def test_pauses_profiles_and_an_office_of_its_own(answer, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('weekday_sessions = { 6 = [["07:30", "11:30"]] }')
    stop = ["--pause", "2025-07-03T09:00/2025-07-04T10:00"]
    base = ["deadline", "--received", "2025-07-01T08:00", "--limit", "3wd", "--format", "json"]

    dues = [
        json.loads(answer(*base, *more)[1])["due_at"][:16]
        for more in (stop, [*stop, "--profile", "in-force"], [*stop, "--calendar", own])
    ]

    assert dues == ["2025-07-08T17:00", "2025-07-09T17:00", "2025-07-07T17:00"]
    assert "còn 2 ngày làm việc" in answer(*base[:-2], "--pause", "2025-07-03T09:00/")[1]


@pytest.mark.skipif(not CASES.exists(), reason="the worked cases are not beside the repository")
def test_the_worked_cases_in_order(answer):
    status, said, _ = answer("deadline", "--batch", CASES, "--format", "json")
    wanted = json.loads(CASES.read_text("utf-8"))["cases"]
    assert status == 0
    assert [(one["id"], one["due_at"]) for one in json.loads(said)] == [
        (case["id"], case["expected_due_at"]) for case in wanted
    ]


def test_a_batch_equals_one_by_one(answer, batch):
    limits = {"5wd": (5, "working_day"), "8wh": (8, "working_hour"), "20d": (20, "day"), "1m": (1, "month")}
    cases = [
        CASE | {"id": name, "limit": {"value": value, "unit": unit}} for name, (value, unit) in limits.items()
    ]

    status, said, _ = batch(cases)

    assert status == 0
    for found, name in zip(json.loads(said), limits, strict=True):
        alone = json.loads(
            answer("deadline", "--received", CASE["received_at"], "--limit", name, "--format", "json")[1]
        )
        assert found == {"id": name} | alone


def test_a_batch_in_words_and_an_empty_one(batch):
    assert batch([CASE], "--format", "text")[1].startswith("A1\t17:00 thứ Hai 05/05/2025")
    assert batch([]) == (0, "[]\n", "")


def test_a_case_that_still_waits_has_no_date(batch):
    rules = {"pauses": [{"paused_at": "2025-04-25T09:00:00+07:00", "resumed_at": None}]}
    status, said, _ = batch([CASE | {"rules": rules}])
    assert status == 0
    assert json.loads(said)[0]["due_at"] is None


def test_a_rule_nobody_knows_is_told(batch):
    status, _, wrong = batch([CASE | {"rules": {"weather": "rain"}}])
    assert status == 0
    assert "weather" in wrong


PAUSE = {"paused_at": "2025-04-25T09:00:00+07:00", "resumed_at": "2025-04-28T09:00:00+07:00"}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"received_at": "24/04/2025"}, "cases[1] (B2).received_at: gặp 24/04/2025"),
        ({"received_at": "2025-04-24"}, "received_at"),
        ({"received_at": "2025-02-30T10:00:00+07:00"}, "received_at"),
        ({"received_at": "9999-12-31T23:00:00-07:00"}, "received_at"),
        ({"received_at": None}, "received_at"),
        ({"limit": {"value": 5, "unit": "fortnight"}}, "fortnight"),
        ({"limit": {"value": 0, "unit": "working_day"}}, "limit"),
        ({"limit": {"value": -3, "unit": "working_day"}}, "gặp -3"),
        ({"limit": {"value": 2.5, "unit": "working_day"}}, "gặp 2.5"),
        ({"limit": {"value": True, "unit": "working_day"}}, "limit"),
        ({"limit": {"value": "5", "unit": "working_day"}}, "limit"),
        ({"limit": {"value": float("nan"), "unit": "working_hour"}}, "limit"),
        ({"limit": {"value": 10**9, "unit": "day"}}, "limit"),
        ({"limit": "5 days"}, "limit"),
        ({"limit": None}, "limit"),
        ({"rules": []}, "rules"),
        ({"rules": [1]}, "rules"),
        ({"rules": {"profile": "nd1-1900"}}, "nd1-1900"),
        ({"rules": {"profile": ["default"]}}, "rules.profile"),
        ({"rules": {"same_day_cutoff": "25:00"}}, "same_day_cutoff"),
        ({"rules": {"pauses": {}}}, "rules.pauses"),
        ({"rules": {"pauses": [[]]}}, "rules.pauses[0]"),
        ({"rules": {"pauses": [{"resumed_at": PAUSE["resumed_at"]}]}}, "rules.pauses[0].paused_at"),
        ({"rules": {"pauses": [PAUSE | {"paused_at": "2025-04-23T09:00:00+07:00"}]}}, "paused_at"),
        ({"rules": {"pauses": [PAUSE | {"resumed_at": "2025-04-25T08:00:00+07:00"}]}}, "resumed_at"),
        ({"rules": {"pauses": [PAUSE, PAUSE | {"paused_at": "2025-04-26T09:00:00+07:00"}]}}, "pauses"),
    ],
)
def test_one_bad_case_is_named_and_nothing_is_printed(batch, change, named):
    status, said, wrong = batch([CASE, CASE | {"id": "B2"} | change])
    assert (status, said) == (2, "")
    assert "cases[1]" in wrong
    assert named in wrong
    assert "{found}" not in wrong


@pytest.mark.parametrize("missing", ["id", "received_at", "limit"])
def test_a_missing_field_is_named(batch, missing):
    status, said, wrong = batch([{key: value for key, value in CASE.items() if key != missing}])
    assert (status, said) == (2, "")
    assert missing in wrong


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"cases": 5}',
        b'{"cases": [5]}',
        "{'cases': []}".encode("utf-16"),
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_not_a_batch_is_refused(batch, document):
    status, said, wrong = batch(document)
    assert (status, said) == (2, "")
    assert "cases" in wrong
    assert "Traceback" not in wrong


def test_a_byte_order_mark_is_no_trouble(batch):
    assert batch(b"\xef\xbb\xbf" + json.dumps({"cases": [CASE]}).encode())[0] == 0


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "--received"),
        (["--received", "2025-04-24T10:00"], "--limit"),
        (["--limit", "5wd"], "--received"),
        (["--received", "yesterday", "--limit", "5wd"], "yesterday"),
        (["--received", "2025-04-24T10:00", "--limit", "5 wd"], "5 wd"),
        (["--received", "2025-04-24T10:00", "--limit", "0wd"], "gặp 0"),
        (["--received", "2025-04-24T10:00", "--limit", "5wd", "--profile", "x"], "nd118-2025"),
        (["--received", "2025-04-24T10:00", "--limit", "5wd", "--pause", "x"], "--pause"),
        (["--received", "2025-04-24T10:00", "--limit", "5wd", "--batch", "x.json"], "--batch"),
        (["--batch", "no-such-file.json"], "no-such-file.json"),
        (["--received", "2025-04-24T10:00", "--limit", "5wd", "--calendar", "no.toml"], "no.toml"),
    ],
)
def test_bad_arguments_are_named(answer, words, named):
    status, said, wrong = answer("deadline", *words)
    assert (status, said) == (2, "")
    assert named in wrong


def test_the_verb_needs_no_database():
    code = (
        "import sys; from motcua.config.cli import main; main(sys.argv[1:]); print('django' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, *ONE], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "False"
