"""The demo: the figures of the articles come out, twice the same, and nothing foreign is touched."""

import os
import subprocess
import sys
from datetime import date, datetime, time, timedelta

import pytest
from django.test import Client
from tests import cast
from tests.cast import moment

from motcua.correspondence.models import Assignment, Attachment, Consequence, Document
from motcua.demo.catalogues import catalogue
from motcua.demo.cli import demo
from motcua.demo.data_files import data
from motcua.demo.documents import enter_documents
from motcua.demo.figures import ANSWERS
from motcua.demo.fresh import is_foreign
from motcua.demo.offices import PASSWORD, set_up_offices
from motcua.demo.reform_figures import REFORM_ANSWERS
from motcua.demo.registers import dated, register
from motcua.demo.reports import last_due
from motcua.demo.rounds import make_rounds
from motcua.demo.today import bring_today
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.public import import_register
from motcua.dossiers.queries.verification import verified_ledger
from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import handling_counts
from motcua.kernel.time import at_time
from motcua.organisation.models import Agency, Person, Post
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.import_procedures import import_procedures


@pytest.fixture
def motcua(installation):
    def call(*words):
        return subprocess.run(
            [sys.executable, "-m", "motcua.config.cli", *words],
            env={**installation, "PYTHONPATH": f"src{os.pathsep}.", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    return call


def test_every_figure_comes_out_and_a_second_call_keeps_the_data(motcua):
    first = motcua("demo", "--no-serve")

    assert first.returncode == 0, first.stdout + first.stderr
    assert "✗" not in first.stdout
    assert "46 số khớp, 0 số không khớp" in first.stdout
    verified = motcua("verify", "--projection")
    assert verified.returncode == 0, verified.stdout

    second = motcua("demo", "--no-serve")
    assert second.returncode == 0
    assert "giữ nguyên" in second.stderr
    assert second.stdout == first.stdout
    assert motcua("verify").stdout.split(",")[:2] == verified.stdout.split(",")[:2]


@pytest.mark.parametrize("key", ["phu-tho", "thai-nguyen", "tra-vinh", "dak-nong"])
def test_a_catalogue_is_the_same_every_time_and_marks_what_is_made_up(key):
    rows = catalogue(data("catalogues")[key])

    assert rows == catalogue(data("catalogues")[key])
    names = [row.name for row in rows]
    assert len(set(names)) == len(names)
    real = [name for name in names if not name.startswith("Thủ tục mẫu ")]
    assert len(real) > 150
    assert all("Dữ liệu trình diễn" in row.note and not row.is_verified for row in rows)


@pytest.mark.django_db
def test_register_rows_are_the_same_every_time_and_name_nobody():
    rows = catalogue(data("catalogues")["tra-vinh"])
    first = register("H59.15", data("dossiers")["tra-vinh"], rows)

    assert first == register("H59.15", data("dossiers")["tra-vinh"], rows)
    assert len(first) == 914
    assert all(" Mẫu " in row["applicant"] for row in first)
    assert all(row["applicant_id"].startswith("000000") for row in first)


@pytest.mark.django_db
@pytest.mark.parametrize("at", [moment(23, month=11), moment(2, month=7), moment(9, month=4)])
def test_the_period_whose_reports_were_due_last_has_dossiers_and_none_of_them_is_ahead(at):
    period = last_due(at)
    for key, plan in data("dossiers").items():
        if "period" in plan:
            rows = catalogue(data("catalogues")[plan["agency"]])
            found = register("H59.15", dated(plan, at), rows)
            assert len(found) == sum(line["received"] for line in plan["rows"]), key
            days = {datetime.fromisoformat(row["received_at"]).date() for row in found}
            assert period.first <= min(days) <= max(days) <= period.last
            entered = dated(plan, at)["entered"]
            assert max(row["returned_at"] for row in found) < entered.isoformat()
            assert entered < at_time(period.due - timedelta(3), time(9, 0))


@pytest.mark.django_db
def test_a_report_made_when_it_was_due_knows_the_dossiers_of_its_period():
    at = moment(23, month=11)
    agency = set_up_offices(at)["phu-tho"]
    rows = catalogue(data("catalogues")["phu-tho"])
    import_procedures(actor=SYSTEM, at=at, rows=rows, owner=agency)
    plan = dated(data("dossiers")["phu-tho-last-due"], at)
    listed = enumerate(register(agency.code, plan, rows), start=2)
    import_register(actor=SYSTEM, at=plan["entered"], rows=listed, source="so.csv")
    period = last_due(at)
    seen_at = at_time(period.due - timedelta(2), time(9, 0))
    counts = handling_counts([agency.pk], Period(period.first, period.last, seen_at))
    assert sum(cells["received"] for cells in counts.values()) == 40


@pytest.mark.django_db
def test_documents_of_the_demo_come_from_one_list_with_papers_and_work():
    at = moment(23, month=11)
    agencies = set_up_offices(at)
    count = enter_documents(agencies, at)
    assert count == len(data("documents")["documents"]) == Document.objects.count()
    assert enter_documents(agencies, at) == 0
    assert (Attachment.objects.count(), Assignment.objects.count()) == (2, 3)
    assert Consequence.objects.filter(document__agency=agencies["dak-nong"]).exists()
    urged = Document.objects.get(number="412/UBND-KSTT")
    assert (urged.received_on, urged.register_day, urged.urgency) == (date(2026, 11, 14),) * 2 + ("urgent",)
    assert urged.citations.get().target == Document.objects.get(number="18/KH-SYT")


@pytest.mark.django_db
def test_the_cast_holds_its_posts_and_a_second_set_up_adds_nobody(settings):
    set_up_offices(moment(2))
    set_up_offices(moment(3))

    assert Agency.objects.count() == 5
    assert Person.objects.count() == 11
    assert Post.objects.count() == 13
    lan = Person.objects.get(username="lan")
    assert lan.check_password(PASSWORD)
    assert not lan.posts.exists()


@pytest.mark.django_db
def test_the_network_of_the_article_stands_in_the_tree_and_its_figures_come_out_of_rows():
    at = moment(3)
    agencies = set_up_offices(at)
    make_rounds(agencies, at)
    make_rounds(agencies, at)

    pk = agencies["dak-nong"].pk
    assert REFORM_ANSWERS["network"](pk, "to-chuc") == "38; 5; 14; 71"
    assert REFORM_ANSWERS["staff"](pk, "to-chuc") == "21; 17; 2"
    assert Agency.objects.count() == 5 + 14 + 71
    assert not is_foreign()
    Agency.objects.filter(level="commune").order_by("pk").last().delete()
    assert REFORM_ANSWERS["network"](pk, "to-chuc") == "38; 5; 14; 70"


@pytest.mark.django_db
@pytest.mark.parametrize("clock", ["03:00", "08:05", "11:45", "16:59", "23:50"])
def test_todays_dossiers_stand_in_every_state_at_any_hour(clock):
    now = moment(6, clock)
    agency = set_up_offices(now)["tra-vinh"]
    plan = data("catalogues")["tra-vinh"]
    import_procedures(actor=SYSTEM, at=now, rows=catalogue(plan), owner=agency)

    count = bring_today(agency, now)

    states = set(Dossier.objects.values_list("state", flat=True))
    assert states >= {
        *("submitted", "received", "in_progress", "waiting", "proposed", "approved"),
        *("finished", "returned", "refused", "withdrawn"),
    }
    assert Dossier.objects.filter(due_at__lt=now, finished_at=None, paused_at=None).exists()
    in_hand = Dossier.objects.exclude(unit=None)
    assert set(in_hand.values_list("unit__code", flat=True)) == {"nghiep-vu-y"}
    assert set(in_hand.values_list("edition__sector__name", flat=True)) <= set(data("today")["sectors"])
    assert Dossier.objects.count() == count == 29
    assert not Event.objects.filter(recorded_at__gt=now).exists()
    assert verified_ledger(with_rows=True).flaw_count == 0
    assert bring_today(agency, now) == count
    assert Dossier.objects.count() == count


@pytest.mark.django_db
def test_an_installation_that_is_not_the_demos_is_left_alone(capsys):
    import argparse

    cast.office("H22.10")
    assert is_foreign()

    said = demo.run(argparse.Namespace(port=0, no_serve=True, fresh=True))

    assert said == 2
    assert "chưa có gì thay đổi" in capsys.readouterr().err
    assert Agency.objects.count() == 1


@pytest.mark.django_db
def test_before_the_demo_is_loaded_the_page_says_so(now):
    now(moment(6))
    assert "Bản trình diễn chưa được nạp" in Client().get("/so-lieu/").content.decode()


def test_every_figure_is_asked():
    for one in data("figures")["figures"]:
        assert one["ask"].partition(":")[0] in {**ANSWERS, **REFORM_ANSWERS}
