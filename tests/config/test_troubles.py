"""What stands in the way of a command is said in one sentence, with the mend, and never as a traceback."""

import json
import os
import subprocess
import sys

import pytest

READERS = (
    ("report", "bieu-06", "--agency", "H59", "--from", "2022-01-01", "--to", "2022-12-31"),
    ("export", "procedures", "--format", "json"),
    ("verify",),
)


@pytest.fixture
def motcua(installation):
    def call(*words, **environment):
        return subprocess.run(
            [sys.executable, "-P", "-m", "motcua.config.cli", *words],
            env=installation | {"PYTHONPATH": "src"} | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    call.environment = installation | {"PYTHONPATH": "src"}
    return call


@pytest.mark.parametrize("words", READERS, ids=lambda words: words[0])
def test_reading_an_empty_installation_says_how_to_fill_it(motcua, words):
    said = motcua(*words)
    assert said.returncode == 2, said.stderr
    assert said.stdout == ""
    assert "motcua import" in said.stderr
    assert "MOTCUA_DATA_DIR" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.one_database
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30"])
def test_a_day_that_no_ledger_has_is_bad_input(motcua, day):
    said = motcua("verify", "--from", day)
    assert said.returncode == 2, said.stderr
    assert day in said.stderr


@pytest.mark.one_database
def test_a_terminal_without_vietnamese_and_half_a_character_end_no_command(motcua, tmp_path):
    case = {"id": "\ud800", "received_at": "2025-04-24T10:00", "limit": "5wd"}
    file = tmp_path / "cases.json"
    file.write_text(json.dumps({"cases": [case]}), encoding="ascii")
    for form in ("text", "json"):
        said = motcua("deadline", "--batch", str(file), "--format", form, PYTHONIOENCODING="ascii")
        assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout)[0]["id"] == "\ud800"


def test_an_empty_installation_is_not_backed_up_and_leaves_no_file(motcua, tmp_path):
    said = motcua("backup", str(tmp_path / "out.zip"))
    assert said.returncode == 2, said.stderr
    assert "motcua import" in said.stderr
    assert not (tmp_path / "out.zip").exists()


def test_an_outdated_database_is_sent_to_migrate(motcua):
    assert motcua("manage", "migrate", "contenttypes", "-v", "0").returncode == 0
    said = motcua("verify")
    assert said.returncode == 2, said.stderr
    assert "motcua manage migrate" in said.stderr


@pytest.mark.parametrize("words", [*READERS, ("demo", "--no-serve")], ids=lambda words: words[0])
def test_a_data_folder_that_is_a_file_is_named(motcua, tmp_path, words):
    blocked = tmp_path / "blocked"
    blocked.write_text("x")
    said = motcua(*words, MOTCUA_DATA_DIR=str(blocked))
    assert said.returncode == 2, said.stderr
    assert str(blocked) in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.one_database
@pytest.mark.parametrize("words", READERS, ids=lambda words: words[0])
def test_a_database_file_that_is_none_is_said(motcua, tmp_path, words):
    folder = tmp_path / "spoilt"
    folder.mkdir()
    (folder / "motcua.sqlite3").write_bytes(b"not a database" * 9_000)
    said = motcua(*words, MOTCUA_DATA_DIR=str(folder), DATABASE_URL="")
    assert said.returncode == 2, said.stderr
    assert "not a database" in said.stderr
    assert "motcua doctor" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.one_database
@pytest.mark.parametrize("url", ["mysql://x", "postgresql://x@h:port/y", "postgresql://x@h/y?pool=many"])
def test_a_database_address_that_cannot_be_read_is_said(motcua, url):
    said = motcua("verify", DATABASE_URL=url)
    assert said.returncode == 2, said.stderr
    assert "DATABASE_URL" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.one_database
def test_a_database_server_that_does_not_answer_is_said(motcua):
    said = motcua("verify", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert said.returncode == 2, said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.one_database
@pytest.mark.parametrize(
    "words", [("deadline", "--help"), ("deadline", "--received", "2022-01-28T09:00", "--limit", "5wd")]
)
def test_a_reader_that_goes_away_is_no_trouble(motcua, words):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        said = subprocess.run(
            [sys.executable, "-P", "-m", "motcua.config.cli", *words],
            env=motcua.environment,
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.one_database
def test_a_long_answer_into_a_short_pipe_is_no_trouble(motcua, tmp_path):
    case = {"received_at": "2022-01-28T09:00:00+07:00", "limit": {"value": 5, "unit": "working_day"}}
    batch = tmp_path / "many.json"
    batch.write_text(json.dumps({"cases": [{"id": number, **case} for number in range(500)]}))
    said = subprocess.run(
        f'"{sys.executable}" -P -m motcua.config.cli deadline --batch "{batch}" --format json | head -n 1',
        shell=True,
        env=motcua.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.stdout, said.stderr) == ("[\n", "")


def test_a_command_speaks_of_its_arguments_in_vietnamese(motcua):
    helped = motcua("report", "--help").stdout
    assert "cách dùng: motcua report" in helped
    assert "options" not in helped
    said = motcua("report", "bieu-06", "--format", "csv")
    assert (said.returncode, said.stdout) == (2, "")
    assert "motcua report: --format: thấy 'csv'; cần một trong: 'text'" in said.stderr
    assert "Có phải 'deadline'?" in motcua("dedline").stderr


def test_a_file_that_is_not_there_is_said_in_vietnamese(motcua, tmp_path):
    said = motcua("deadline", "--batch", str(tmp_path / "none.json"))
    assert (said.returncode, said.stdout) == (2, "")
    assert "không có tệp hoặc thư mục này" in said.stderr
