"""Every criterion of Quyết định 766 has its figure, and every figure as many rows as its whole."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import moment, office
from tests.feedback.petitioners import filed
from tests.html import parsed
from tests.indicators.register import Register
from tests.payments.money import charge
from tests.procedures.drafts import draft, publish
from tests.scoring.making import sheet

from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import ServiceGround, rows_behind
from motcua.indicators.queries.service import DOSSIER_KEYS
from motcua.indicators.rules.service import measures, synced
from motcua.procedures.rules.states import Action
from motcua.scoring.queries.counted import SOURCES, figure_of
from motcua.scoring.queries.sheets import dry_run
from motcua.scoring.rules.book import book_from, is_collected, shipped_books

D = Decimal
NOW = moment(20, "10:00")


def test_every_criterion_is_counted_or_comes_from_the_portal_and_says_so():
    criteria = list(book_from(shipped_books()["qd-766"]).criteria())
    assert {one.source for one in criteria if not is_collected(one.source)} == {
        f"service.{key}" for key in measures()
    }
    assert [one.key for one in criteria if is_collected(one.source)] == ["1.4"]
    assert set(SOURCES) >= {f"service.{key}" for key in measures()}


@pytest.mark.parametrize(
    ("share", "sync", "found"),
    [("50", "80", "40.00"), ("50", None, "50"), (None, "80", None), ("50", "120", "50.00")],
)
def test_what_never_reached_the_portal_does_not_count_as_filed_there(share, sync, found):
    told = [None if one is None else D(one) for one in (share, sync, found)]
    assert synced(told[0], told[1]) == told[2]


@pytest.fixture
def here(db):
    here = office()
    made = Register(here.agency.code)
    due = moment(10)
    kept = {"due_at": due, "service_due_at": due.isoformat()}
    made.add(moment(2), finished_at=moment(9), **kept)
    made.add(moment(2), finished_at=moment(12), channel="counter", **kept)
    made.add(moment(3), due_at=moment(27), service_due_at=moment(27).isoformat(), is_digitised=True)
    owing = made.add(moment(3), channel="counter", **kept)
    charge(here, owing.code)
    return here


def counted(here):
    period = Period(date(2026, 1, 1), date(2026, 3, 20), NOW)
    return ServiceGround(here.agency, period)


def test_dossiers_are_measured_by_their_own_clock_and_open_as_rows(here, query_budget):
    ground = counted(here)
    with query_budget(1):
        shares = {key: (ground.share(key).part, ground.share(key).whole) for key in DOSSIER_KEYS}
    assert shares == {
        "2.1": (2, 4),
        "3.3": (1, 4),
        "4.1": (0, 2),
        "4.2": (1, 4),
        "4.3": (0, 4),
        "3.6": (0, 1),
        "4.5": (0, 4),
    }
    behind = rows_behind(ground, "2.1")
    assert (behind.count, sum(one.is_met for one in behind.cut(slice(50)))) == (4, 2)


def test_decisions_and_petitions_count_with_their_own_limits(here):
    edition = draft(here)
    publish(here, (edition, Action.ANNOUNCE))
    filed(here)
    ground = counted(here)
    for key in measures():
        share, behind = ground.share(key), rows_behind(ground, key)
        assert share.part <= share.whole == behind.count, key
        assert sum(one.is_met for one in behind.cut(slice(50))) == share.part, key
    assert ground.share("1.1").whole == 1
    assert ground.share("5.1").value == 0


def test_a_criterion_shows_its_figure_and_opens_its_rows(here, now):
    now(NOW)
    scored = sheet(here, book="qd-766")
    assert figure_of(scored, "service.2.1", NOW).value == D("50.00")
    lines, total = dry_run(scored, NOW)
    by_key = {line.criterion.key: line for line in lines}
    assert (by_key["2.1"].points, by_key["1.4"].points) == (10, None)
    assert total.earned == sum(line.points for line in lines if line.points is not None)
    client = Client()
    client.force_login(here.people["mai"])
    shown = parsed(client.get(reverse("score-criterion", args=[scored.pk, "2.1"])))
    assert "2 đúng hạn hoặc còn hạn trên 4 hồ sơ" in shown.text_content()
    rows = parsed(client.get(reverse("score-figure", args=[scored.pk, "2.1"])))
    assert len(rows.cssselect("main tbody tr")) == 4
    assert [one.text_content() for one in rows.cssselect("tbody .badge")].count("chưa đạt") == 2
    assert client.get(reverse("score-figure", args=[scored.pk, "1.4"])).status_code == 302
