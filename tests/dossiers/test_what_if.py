"""What if the limit were cut: the rule against a plain count, the page over real dossiers."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.rules.shorter_limit import Finished, Share, replay, shortest_kept
from motcua.workdays.rules.limits import Limit, Unit

NOON = datetime(2026, 3, 2, 5, tzinfo=UTC)


def after(days: int, code: str = "x", **minutes: int) -> Finished:
    """A dossier that took so many days of 24 hours, due that many days after its limit."""
    return Finished(code, NOON + timedelta(days), lambda limit: NOON + timedelta(int(limit.value)), minutes)


def days(value: int) -> Limit:
    return Limit(value, Unit.DAY)


def between(start: datetime, end: datetime) -> int:
    return max(0, int((end - start).total_seconds() // 60))


@given(st.lists(st.integers(1, 20), min_size=1, max_size=40), st.integers(1, 20))
def test_the_share_is_a_plain_count_and_lies_in_its_interval(taken, limit):
    found = replay([after(one, f"h{n}") for n, one in enumerate(taken)], days(limit), between)
    assert found.share.on_time == sum(one <= limit for one in taken)
    low, high = found.share.interval
    assert low - 1e-9 <= found.share.percent <= high + 1e-9
    assert len(found.late) + found.share.on_time == len(taken)


@settings(max_examples=60)
@given(st.lists(st.integers(1, 20), min_size=1, max_size=40), st.integers(1, 20))
def test_the_shortest_limit_is_kept_and_one_day_less_is_not(taken, longest):
    dossiers = [after(one) for one in taken]

    def kept(limit: int) -> bool:
        return 100 * sum(one <= limit for one in taken) >= 90 * len(taken)

    found = shortest_kept(dossiers, days(longest))
    if found is None:
        assert not kept(longest)
    else:
        assert kept(int(found.value))
        assert found.value == 1 or not kept(int(found.value) - 1)


def test_more_dossiers_of_the_same_share_say_more():
    few, many = Share(8, 10), Share(800, 1000)
    assert few.percent == many.percent
    assert few.interval[1] - few.interval[0] > 4 * (many.interval[1] - many.interval[0])
    assert (few.is_few, many.is_few, Share(0, 0).interval) == (True, False, (0.0, 100.0))


def test_the_snag_is_the_step_where_the_late_ones_took_longest():
    dossiers = [after(2, "a", xem=60, ky=30), after(9, "b", xem=70, ky=900), after(8, "c", xem=65, ky=800)]
    found = replay(dossiers, days(5), between)
    assert (found.late, found.snags[0].name, found.snags[0].extra) == (("b", "c"), "ky", 770)
    assert found.to_save == 3 * 24 * 60


@pytest.mark.django_db
def test_the_page_counts_finished_dossiers_again_and_changes_none(office, now):
    for _ in range(2):
        row = stages.approved(office)
        row = finish_dossier(actor=office.son, at=moment(5, "10:00"), code=row.code, result_number="1/GP")
    now(moment(6, "09:00"))
    client = Client()
    client.force_login(office.people["ngoc"])
    code = row.edition.procedure.code
    page = client.get(f"/neu-rut-ngan/{code}/", {"han": "1"})
    told = page.content.decode()
    assert "0/2 hồ sơ đúng hạn" in told
    assert "ít hơn 30" in told
    assert row.code in told
    assert "2/2" in told
    assert client.get(f"/neu-rut-ngan/{code}/", {"han": "mười"}).status_code == 422
    assert client.get(f"/neu-rut-ngan/{code}/", {"han": "99"}).status_code == 422
    assert "Chưa đủ hồ sơ" in client.get("/neu-rut-ngan/khong-co/").content.decode()
    offered = {
        who: f"/neu-rut-ngan/{code}/" in _page_of_edition(office.people[who], row.edition_id)
        for who in ("ngoc", "binh")
    }
    assert offered == {"ngoc": True, "binh": False}
    before = row.due_at
    row.refresh_from_db()
    assert row.due_at == before


def _page_of_edition(person, edition):
    client = Client()
    client.force_login(person)
    return client.get(f"/thu-tuc/phien-ban/{edition}/").content.decode()
