"""An edition of a scorebook is kept once, with its reason, whoever else is at it in the same moment."""

import threading

import pytest
from django.db import connection
from tests.cast import moment, office

from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.scoring.commands.keep_book import keep_book
from motcua.scoring.models import BookEdition
from motcua.scoring.rules.book import shipped_books
from motcua.scoring.rules.book_editing import with_criterion

AT = moment(4, "10:00")
HANDS = 4


def renamed(name):
    facts = {"name": name, "max": 2, "function": {"kind": "yes_no"}}
    return with_criterion(shipped_books()["so-y-te"], "1.1", facts)


@pytest.mark.django_db(transaction=True)
def test_of_many_who_keep_at_once_one_is_kept_and_the_others_are_told():
    here = office()
    told: list[str] = []
    ready = threading.Barrier(HANDS)

    def keep(number):
        ready.wait()
        try:
            keep_book(
                actor=mai,
                at=AT,
                agency=here.agency,
                document=renamed(f"Tên {number}"),
                note="12/QĐ-SYT",
                based_on=(None, 0),
            )
            told.append("kept")
        except Exception as no:
            told.append(str(getattr(no, "code", repr(no))))
        finally:
            connection.close()

    mai = here.mai
    hands = [threading.Thread(target=keep, args=(number,)) for number in range(HANDS)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(told) == ["edition.moved"] * (HANDS - 1) + ["kept"]
    assert [one.number for one in BookEdition.objects.all()] == [1]
    assert TrailEntry.objects.filter(kind="score.book_kept").count() == 1


@pytest.mark.django_db
def test_keeping_costs_few_statements(query_budget):
    here = office()
    told = {"at": AT, "agency": here.agency, "note": "12/QĐ-SYT", "actor": here.mai}
    with query_budget(6):
        keep_book(document=renamed("Tên mới"), based_on=(None, 0), **told)
    with pytest.raises(Refusal, match="edition.moved"):
        keep_book(document=renamed("Tên khác"), based_on=(None, 0), **told)
