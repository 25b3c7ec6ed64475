"""News is written with its cause, delivered in effect once, tried again, given up in the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection, transaction
from tests.foundation import outbox_readers as heard
from tests.foundation.outbox_readers import Broken, Counted, Unheard

from motcua.foundation.models import Counter, OutboxEntry
from motcua.foundation.outbox import job
from motcua.foundation.outbox.deliver import (
    LEASE,
    MOST_ATTEMPTS,
    Standing,
    deliver,
    forget_delivered,
    revive,
    standing,
)
from motcua.foundation.outbox.publish import publish

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _wired_for_these_tests(settings):
    settings.OUTBOX_READERS = "tests.foundation.outbox_readers.READERS"
    heard.HEARD.clear()


def value(series: str) -> int:
    return next(iter(Counter.objects.filter(series=series).values_list("value", flat=True)), 0)


def test_an_event_arrives_as_it_was_published_and_only_once():
    event = Counted("a", day=date(2026, 11, 24), moment=NOW)
    publish(event, at=NOW)

    assert deliver(at=NOW).delivered == 1
    assert deliver(at=NOW).delivered == 0
    assert [event] == heard.HEARD
    assert value("a") == 1
    assert standing().waiting == 0


def test_nothing_is_written_where_nobody_hears(query_budget):
    with query_budget(0):
        publish(Unheard("a"), at=NOW)


def test_a_rolled_back_command_takes_its_news_back():
    before = transaction.savepoint()
    publish(Counted("a"), at=NOW)
    transaction.savepoint_rollback(before)

    assert not OutboxEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_news_outside_a_transaction_is_refused():
    with pytest.raises(transaction.TransactionManagementError):
        publish(Counted("a"), at=NOW)


def test_what_is_no_event_is_refused():
    with pytest.raises(TypeError):
        publish(Counted("a", day=object()), at=NOW)


def test_news_for_later_waits_for_its_moment():
    publish(Counted("a"), at=NOW, not_before=NOW + MINUTE)

    assert deliver(at=NOW).delivered == 0
    assert deliver(at=NOW + MINUTE).delivered == 1


def test_a_reader_may_leave_the_rest_to_more_news_and_the_limit_holds():
    publish(Counted("a", again=9), at=NOW)

    assert deliver(at=NOW, limit=4).delivered == 4
    assert value("a") == 4
    assert deliver(at=NOW).delivered == 6


def test_a_failing_reader_leaves_no_half_effect_and_stops_nobody():
    publish(Broken("b"), at=NOW)
    publish(Counted("a"), at=NOW)

    done = deliver(at=NOW)

    assert (done.delivered, done.failed, done.dead) == (1, 1, 0)
    assert (value("a"), value("b")) == (1, 0)
    entry = OutboxEntry.objects.get(delivered_at=None)
    assert entry.last_error == "ValueError: đang hỏng"
    assert deliver(at=NOW).failed == 0, "not at once again"
    assert deliver(at=NOW + 2 * MINUTE).failed == 1


def test_what_fails_too_often_is_given_up_and_can_be_revived():
    publish(Broken("b"), at=NOW)
    at, tries = NOW, 0
    while not standing().dead:
        at += timedelta(hours=6)
        deliver(at=at)
        tries += 1

    assert tries == MOST_ATTEMPTS
    assert deliver(at=at + timedelta(days=30)).failed == 0
    Counter.objects.create(series="mended", value=1)
    assert revive() == 1
    assert deliver(at=at).delivered == 1
    assert value("b") == 1


def test_news_that_kills_its_workers_is_given_up_too():
    publish(Counted("a"), at=NOW)
    OutboxEntry.objects.update(attempts=MOST_ATTEMPTS, leased_until=NOW)

    assert deliver(at=NOW).dead == 1
    assert value("a") == 0


def test_news_of_a_kind_nobody_knows_any_more_is_not_lost():
    OutboxEntry.objects.create(kind="gone.Away", payload={}, created_at=NOW)

    assert deliver(at=NOW).failed == 1
    assert "gone.Away" in OutboxEntry.objects.get().last_error


def test_news_written_before_an_upgrade_is_still_read():
    publish(Counted("a"), at=NOW)
    OutboxEntry.objects.update(payload={"series": "a", "dropped": 1})

    assert deliver(at=NOW).delivered == 1


def test_a_claimed_event_is_left_alone_until_its_lease_is_over():
    publish(Counted("a"), at=NOW)
    OutboxEntry.objects.update(attempts=1, leased_until=NOW + LEASE)

    assert deliver(at=NOW).delivered == 0
    assert deliver(at=NOW + LEASE).delivered == 1


def test_the_job_delivers_and_run_again_does_nothing_twice():
    publish(Counted("a"), at=NOW)

    assert (job.run(NOW), job.run(NOW)) == (1, 0)
    assert value("a") == 1


def test_delivered_news_is_forgotten_and_waiting_news_is_kept():
    publish(Counted("a"), at=NOW)
    deliver(at=NOW)
    publish(Counted("a"), at=NOW)

    assert forget_delivered(before=NOW + MINUTE) == 1
    assert standing().waiting == 1


@pytest.mark.django_db(transaction=True)
def test_workers_at_once_deliver_everything_once():
    with transaction.atomic():
        for _ in range(12):
            publish(Counted("a"), at=NOW)

    def work(_: int) -> int:
        try:
            return deliver(at=NOW).delivered
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        delivered = sum(workers.map(work, range(4)))

    assert (delivered, value("a")) == (12, 12)
    assert standing() == Standing(waiting=0, failing=0, dead=0)
