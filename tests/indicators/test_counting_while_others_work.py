"""Counting while others write, and reading while others count: nothing is counted twice or missed."""

import threading
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from tests.indicators.register import Register, happens
from tests.indicators.test_rules_counting import at

from motcua.dossiers.models import Dossier
from motcua.dossiers.public import take_uncounted
from motcua.dossiers.rules.figures import Period
from motcua.foundation.one_snapshot import one_snapshot
from motcua.indicators.models import DailyFigure
from motcua.indicators.public import Way, count_dossiers, handling_counts

pytestmark = pytest.mark.django_db(transaction=True)

YEAR = Period(date(2022, 1, 1), date(2022, 12, 31), at("31/12/2023 00:00"))


def together(*works):
    """Run each in a thread of its own; the first thing that breaks is raised here."""
    broken = []

    def guarded(work):
        try:
            work()
        except BaseException as error:
            broken.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if broken:
        raise broken[0]


def test_jobs_and_commands_at_once_end_with_a_cube_that_equals_the_rows():
    register = Register()
    made = [register.add(at("01/03/2022 09:00"), due_at=at("10/03/2022 17:00")) for _ in range(40)]
    count_dossiers(batch=7)

    def finish(some):
        for number, dossier in enumerate(some):
            with transaction.atomic():
                locked = Dossier.objects.select_for_update().get(pk=dossier.pk)
                happens(locked, "finished", at("09/03/2022 09:00") + timedelta(days=number % 4))

    def count():
        for _ in range(6):
            count_dossiers(batch=5)

    together(lambda: finish(made[:20]), lambda: finish(made[20:]), count, count)
    count_dossiers()
    ids = [register.agency.pk]
    cube, rows = handling_counts(ids, YEAR, Way.CUBE), handling_counts(ids, YEAR, Way.ROWS)
    assert cube == rows
    [cells] = cube.values()
    assert cells["resolved"] == 40
    assert sum(DailyFigure.objects.values_list("received", flat=True)) == 40


def test_reads_in_one_snapshot_do_not_see_what_was_written_meanwhile():
    register = Register()
    register.add(at("01/03/2022 09:00"))
    with one_snapshot():
        before = Dossier.objects.count()
        together(lambda: register.add(at("02/03/2022 09:00")))
        assert Dossier.objects.count() == before == 1
    assert Dossier.objects.count() == 2


def test_a_report_read_while_the_job_counts_is_never_off():
    register = Register()
    for _ in range(30):
        register.add(at("01/03/2022 09:00"), due_at=at("10/03/2022 17:00"))
    seen = []

    def read():
        for _ in range(15):
            [cells] = handling_counts([register.agency.pk], YEAR, Way.CUBE).values()
            seen.append(cells["received"])

    together(read, lambda: count_dossiers(batch=2))
    assert set(seen) == {30}


def test_dossiers_are_taken_inside_a_transaction_only():
    with pytest.raises(transaction.TransactionManagementError):
        take_uncounted(5)
