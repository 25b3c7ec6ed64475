"""A register that was filled before words, days and papers came is carried over whole, on both databases."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from tests import cast
from tests.correspondence.papers import with_paper

from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.commands.withdraw_assignment import withdraw_assignment
from motcua.correspondence.models import Assignment, Citation, Document
from motcua.correspondence.queries.register import Wanted, page_of_register, register
from motcua.kernel.time import local_day

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [("correspondence", "0003_in_order")]
MANY = 1_203
"""More than two of the batches in which the words are written."""
EVENING = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
"""Already the next day in Viet Nam."""


@pytest.fixture
def earlier() -> Iterator[object]:
    """The models as they stood; afterwards the tables stand as now, whatever happened."""
    executor = MigrationExecutor(connection)
    executor.migrate(BEFORE)
    yield executor.loader.project_state(BEFORE).apps
    _forward()


def _forward() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def _fill(apps, here) -> None:
    documents = apps.get_model("correspondence", "Document").objects
    documents.bulk_create(
        documents.model(
            agency_id=here.agency.pk,
            direction=("incoming", "outgoing")[number % 2],
            number=f"{number}/KH-SYT",
            number_plain=f"{number}/kh-syt",
            kind="KH",
            issued_on=None if number % 6 == 1 else date(2026, 1, 5) + timedelta(number % 50),
            issuer="Sở Y tế",
            subject=f"Tiêm chủng mở rộng đợt {number}",
            register_year=2026,
            register_number=None if number % 2 else number,
            received_on=None if number % 2 else date(2026, 3, 2),
            body="Đôn đốc trạm y tế" if number == MANY else "",
            folded="",
            recorded_at=EVENING,
            recorded_by="Đỗ Thanh Sơn",
        )
        for number in range(1, MANY + 1)
    )
    first, last = documents.order_by("id").first(), documents.order_by("id").last()
    apps.get_model("correspondence", "Citation").objects.create(
        document=last, number=first.number, number_plain=first.number_plain, kind="KH", target=first
    )
    given = apps.get_model("correspondence", "Assignment").objects
    for name, done_at in (("hoa", None), ("tuan", EVENING)):
        part = {"hoa": "lead", "tuan": "support"}[name]
        person = here.people[name].pk
        given.create(
            document=last, person_id=person, part=part, given_at=EVENING, given_by="Sơn", done_at=done_at
        )


def test_days_words_and_work_are_there_and_the_register_goes_on(earlier):
    here = cast.office()
    _fill(earlier, here)
    _forward()

    assert Document.objects.count() == MANY
    for one in Document.objects.all():
        assert one.register_day == (one.received_on or one.issued_on or date(2026, 3, 2)), one.number
    assert local_day(EVENING) == date(2026, 3, 2)
    wanted = Wanted(agency_id=here.agency.pk, search="tiem chung mo rong", year=2026)
    assert register(here.son, wanted).count() == MANY
    [last] = register(here.son, Wanted(agency_id=here.agency.pk, search="don doc tram"))
    assert last.number == f"{MANY}/KH-SYT"
    page = page_of_register(register(here.son, Wanted(agency_id=here.agency.pk)), 50)
    days = [one.register_day for one in page.rows]
    assert days == sorted(days, reverse=True)
    assert Citation.objects.get().target == Document.objects.order_by("id").first()

    open_one = Assignment.objects.get(done_at=None)
    facts = {"document_id": last.pk, "assignment_id": open_one.pk, "reason": "Giao nhầm"}
    withdraw_assignment(actor=here.son, at=cast.moment(4), **facts)
    with_paper(here, last)
    new = issue_document(
        actor=here.son, at=cast.moment(4), agency=here.agency, kind="BC", issuer_sign="SYT", subject="Mới"
    )
    assert new.register_day == date(2026, 3, 4)
