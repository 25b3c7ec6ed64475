"""Numbers of documents are gapless and single while many take them at once, some of them in vain."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction
from tests import cast
from tests.correspondence.papers import AT, registered, stated

from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.commands.register_document import register_document
from motcua.correspondence.models import Document
from motcua.correspondence.rules.numbers import read_number
from motcua.kernel.refusal import Refusal

WRITERS, TURNS = 16, 4

pytestmark = pytest.mark.django_db(transaction=True)


class Thrown(Exception):
    """What a clerk did not mean to do."""


def issued(here, kind: str = "KH", subject: str = "Kiểm tra") -> Document:
    return issue_document(
        actor=here.son, at=AT, agency=here.agency, kind=kind, issuer_sign="SYT", subject=subject
    )


@transaction.atomic
def thrown_away(here, kind: str) -> None:
    issued(here, kind)
    raise Thrown


def tried(act: Callable[[], object]) -> str:
    """What was refused, or nothing."""
    try:
        act()
    except Refusal as no:
        return no.code
    return ""


def at_once(work: Callable[[int], None]) -> None:
    """So many writers, each with a connection of its own."""

    def one(writer: int) -> None:
        try:
            work(writer)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(one, range(WRITERS)))


def numbers(here, direction: str, kind: str = "KH") -> list[int]:
    found = Document.objects.filter(agency=here.agency, direction=direction, kind=kind)
    return sorted(read_number(text).number for text in found.values_list("number", flat=True))


def test_each_book_goes_on_without_gap_or_double_and_what_was_thrown_away_is_given_again():
    desks = [cast.office(), cast.office("H22.10", prefix="x")]

    def work(writer: int) -> None:
        here = desks[writer % 2]
        for turn in range(TURNS):
            kind = ("KH", "BC")[turn % 2]
            if (writer + turn) % 5 == 0:
                with pytest.raises(Thrown):
                    thrown_away(here, kind)
            else:
                issued(here, kind)

    at_once(work)

    for here in desks:
        for kind in ("KH", "BC"):
            found = numbers(here, "outgoing", kind)
            assert found == list(range(1, len(found) + 1))
            assert len(found) >= WRITERS * TURNS // 4 * 3 // 4


def test_arrivals_are_numbered_in_one_row_though_some_are_there_already():
    here = cast.office()
    known = registered(here, "900/KH-UBND")

    def work(writer: int) -> None:
        for turn in range(TURNS):
            again = (writer + turn) % 4 == 0
            number = known.number if again else f"{writer * TURNS + turn + 1}/KH-UBND"
            no = tried(lambda number=number: registered(here, number))
            assert no == ("document.exists" if again else "")

    at_once(work)

    arrivals = list(Document.objects.order_by("register_number").values_list("register_number", flat=True))
    assert arrivals == list(range(1, WRITERS * TURNS * 3 // 4 + 2))


def test_a_number_entered_by_hand_is_never_given_to_another_document():
    here = cast.office()

    def work(writer: int) -> None:
        for turn in range(TURNS):
            if writer % 2:
                issued(here)
                continue
            by_hand = stated(f"{writer * 2 + turn + 1}/KH-SYT", issued_on=date(2026, 3, 2))
            facts = {"actor": here.son, "at": AT, "agency_id": here.agency.pk, "stated": by_hand}
            facts["direction"] = Document.Direction.OUTGOING
            no = tried(lambda facts=facts: register_document(**facts))
            assert no in {"", "document.number_taken", "document.exists"}

    at_once(work)

    found = numbers(here, "outgoing")
    assert len(found) == len(set(found)) >= WRITERS * TURNS // 2
