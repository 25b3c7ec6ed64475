"""``motcua bench`` runs to its end on the database under test and counts what went wrong."""

import http.server
import json
import os
import subprocess
import sys
import threading
from itertools import cycle

import pytest
from django.db import connection
from tests.both import BOTH

from motcua.bench.cli import ONCE
from motcua.bench.clients import Call, drive
from motcua.bench.figures import NAMES as GROUPS
from motcua.bench.figures import Figure, percentile, table

NAMES = {
    "commands", "http-commands", "worklist", "dossier-page", "bieu-06-rows", "bieu-06-cube", "import",
    "year-page", "year-report", "annual-report",
    "slips", "signatures", "due-dates", "audit",
}  # fmt: skip
NO_DATABASE = ONCE - {"slips"}
"""What is drawn on a slip is read from the register."""


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers with the status in the address; sends 302 to an address of its own."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(int(self.path.strip("/")))
        self.send_header("Location", "/dang-nhap/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def address():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address
        server.shutdown()
        thread.join()


def bench(installation, *arguments):
    environment = installation | {"PYTHONPATH": "src"}
    command = [sys.executable, "-m", "motcua.config.cli", "bench", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_every_figure_is_measured_beside_its_yardstick(installation, tmp_path):
    out = tmp_path / "figures.json"
    where, wanted = ["--database", "sqlite"], NAMES
    if connection.vendor == "postgresql":
        where = ["--database", "postgres", "--postgres-url", installation["DATABASE_URL"]]
        if os.environ.get(BOTH):
            # Those that ask no database are measured by the run beside this one.
            wanted = NAMES - NO_DATABASE
            where += ["--only", ",".join(name for name in GROUPS if name not in NO_DATABASE)]
    said = bench(installation, *where, "--scale", "480", "--seconds", "0.05", "--out", str(out))
    assert said.returncode == 0, said.stdout + said.stderr
    report = json.loads(out.read_text(encoding="utf-8"))
    (database,) = report["databases"]
    assert database["kind"] == connection.vendor
    assert {figure["name"] for figure in database["figures"]} == wanted
    for figure in database["figures"]:
        assert figure["count"] > 0, figure
        assert figure["value"] > 0, figure
        assert figure["ratio"] > 0, figure
        assert figure["bad"] == {}, figure
    assert [f["clients"] for f in database["figures"] if f["name"] == "http-commands"] == [1, 8, 32]
    assert report["bad"] == 0
    assert not list(tmp_path.glob("**/serve.log")), "the measured installation is removed"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--only", "toc-do"], "toc-do", id="unknown figure"),
        pytest.param(["--scale", "3"], "--scale", id="too small"),
    ],
)
def test_arguments_that_cannot_be_are_refused(arguments, said):
    refused = bench(dict(os.environ), *arguments)
    assert refused.returncode == 2
    assert said in refused.stderr


def test_a_bad_status_is_counted_and_is_no_good_answer(address):
    calls = [Call("GET", "/200"), Call("GET", "/422"), Call("GET", "/500"), Call("GET", "/200")]
    tally = drive(address, calls, clients=2, seconds=30)
    assert len(tally.times) == 2
    assert tally.bad == {"422 /dang-nhap/": 1, "500 /dang-nhap/": 1}


def test_a_way_to_the_wrong_page_is_bad_too(address):
    tally = drive(address, [Call("GET", "/302", status=302, location="/ho-so/1/")], clients=1, seconds=30)
    assert tally.bad == {"302 /dang-nhap/": 1}
    assert tally.times == []


def test_a_server_that_is_gone_is_counted(address):
    host, _ = address
    tally = drive((host, 1), [Call("GET", "/200")], clients=1, seconds=30)
    assert tally.bad == {"ConnectionRefusedError": 1}


def test_each_call_is_made_once_and_time_ends_endless_calls(address):
    assert len(drive(address, [Call("GET", "/200")] * 50, clients=8, seconds=30).times) == 50
    assert drive(address, cycle([Call("GET", "/200")]), clients=4, seconds=0.05).times


def test_a_client_that_breaks_is_no_silent_zero(address):
    def calls():
        yield Call("GET", "/200")
        raise LookupError("no such address")

    with pytest.raises(LookupError):
        drive(address, calls(), clients=2, seconds=30)


@pytest.mark.parametrize(("unit", "ratio"), [("/s", 0.25), ("ms", 4.0)])
def test_a_ratio_above_one_is_quicker_than_the_yardstick(unit, ratio):
    assert Figure("commands", 100, unit, "bare-database", 400, 1).ratio == ratio


def test_nothing_measured_has_no_ratio():
    assert Figure("commands", 100, "/s", "bare-database", 0, 1).ratio is None
    assert percentile([], 0.5) is None


def test_percentiles_are_values_that_were_measured():
    times = [float(number) for number in range(1, 101)]
    assert (percentile(times, 0.5), percentile(times, 0.99), percentile([7.0], 0.99)) == (51.0, 100.0, 7.0)


def test_the_table_shows_bad_answers():
    figure = Figure("http-commands", 41.5, "/s", "trivial-write", 400, 10, clients=8, bad={"422": 3})
    said = table([figure.plain()])
    assert "422: 3" in said
    assert "41,5/giây" in said
    assert "0,10" in said
