"""Viruses: what the scanner finds is not kept; what it has not seen cannot be opened."""

from io import BytesIO

import pytest
from tests.foundation.clamd import MOST, SIGNATURE, clamd

from motcua.foundation.files import Kind, open_file, store_file
from motcua.foundation.files.holding import scan_held
from motcua.foundation.files.models import HeldFile
from motcua.foundation.files.scanning import Verdict, scan, scanner_version
from motcua.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db
CLEAN = b"%PDF-1.7\nclean"
BAD = b"%PDF-1.7\n" + SIGNATURE


@pytest.fixture(autouse=True)
def away(settings, tmp_path):
    """A scanner is set and does not answer."""
    settings.FILES_DIR = tmp_path / "files"
    settings.CLAMAV = f"unix:{tmp_path / 'clamd.ctl'}"
    return settings


def keep(content: bytes) -> str:
    kept = store_file(
        BytesIO(content), name="don.pdf", folder="papers", limit_bytes=9_000_000, allowed=[Kind.PDF]
    )
    return kept.sha256


def test_a_clean_file_is_taken_and_an_infected_one_leaves_nothing(tmp_path, settings):
    with clamd(tmp_path) as settings.CLAMAV:
        assert scanner_version().startswith("ClamAV")
        open_file(keep(CLEAN), folder="papers").close()
        with pytest.raises(Refusal, match=r"file\.infected") as no:
            keep(BAD)

    assert no.value.facts["found"] == "Eicar-Test-Signature"
    assert [path.read_bytes() for path in settings.FILES_DIR.rglob("*") if path.is_file()] == [CLEAN]


def test_what_came_while_the_scanner_was_away_is_held_until_it_has_been_seen(tmp_path, settings):
    clean, bad = keep(CLEAN), keep(BAD)
    with pytest.raises(Refusal, match=r"file\.on_hold"):
        open_file(clean, folder="papers")
    assert scan_held() == (0, 0)

    with clamd(tmp_path):
        assert scan_held() == (1, 1)

    open_file(clean, folder="papers").close()
    with pytest.raises(Refusal, match=r"file\.found_infected"):
        open_file(bad, folder="papers")
    assert not any(path.read_bytes() == BAD for path in settings.FILES_DIR.rglob("*") if path.is_file())


def test_an_office_may_refuse_what_nobody_could_look_at(settings):
    settings.CLAMAV_AWAY = "refuse"

    with pytest.raises(Refusal, match=r"file\.scanner_away"):
        keep(CLEAN)

    assert not HeldFile.objects.exists()


def test_a_file_the_scanner_cannot_judge_is_held_and_does_not_stop_the_others(tmp_path):
    keep(CLEAN + bytes(MOST))
    later = keep(CLEAN)

    with clamd(tmp_path):
        assert scan_held() == (1, 0)

    open_file(later, folder="papers").close()
    assert HeldFile.objects.count() == 1


def test_the_answer_is_heard_though_the_scanner_hangs_up_in_the_middle(tmp_path, settings):
    with clamd(tmp_path) as settings.CLAMAV:
        assert scan(BytesIO(bytes(MOST * 4))).verdict is Verdict.UNSURE


@pytest.mark.parametrize("address", ["tcp:127.0.0.1:1", "tcp:nowhere", "pipe:x"])
def test_a_scanner_that_cannot_be_reached_is_away_however_it_is_named(settings, address):
    settings.CLAMAV = address

    with pytest.raises(Refusal, match=r"file\.on_hold"):
        open_file(keep(CLEAN), folder="papers")
