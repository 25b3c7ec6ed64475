"""Criteria filled from collected figures: only what every unit has locked, with its as-of."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import moment
from tests.collection.making import STAFF, approved, collected, tree
from tests.html import parsed
from tests.scoring.making import sheet

from motcua.scoring.queries.counted import collected_values
from motcua.scoring.queries.sheets import dry_run
from motcua.scoring.rules.book import is_collected

pytestmark = pytest.mark.django_db
SOURCE = "collected.nhan-su.women_share"
BOOK = {
    "code": "thu",
    "title": "Bộ thử",
    "areas": [
        {
            "key": "1",
            "name": "Nhân sự",
            "criteria": [
                {"key": "1.1", "name": "Tỷ lệ nữ", "max": 2, "source": SOURCE, "function": {"kind": "linear"}}
            ],
        }
    ],
}


def test_a_figure_counts_once_every_unit_is_locked(now):
    now(moment(10, "10:00"))
    here = tree()
    scored = sheet(here.above, document=BOOK)
    assert collected_values(scored, moment(10)) == {SOURCE: None}
    asked = collected(here.above, here.above.agency.code, here.below.agency.code)
    approved(here.below.mai, here.above.mai, asked.returns.get(agency=here.below.agency), **STAFF)
    client = Client()
    client.force_login(here.above.people["mai"])
    at = reverse("score-today", args=[scored.pk])
    [line] = dry_run(scored, moment(10))[0]
    assert (line.value, line.collected.given, line.collected.asked) == (None, 1, 2)
    assert "đã duyệt 1/2 đơn vị" in parsed(client.get(at)).text_content()
    approved(here.above.son, here.above.mai, asked.returns.get(agency=here.above.agency), **STAFF)
    [line] = dry_run(scored, moment(10))[0]
    assert (line.value, line.points) == (Decimal("44.7"), Decimal("0.89"))
    assert line.collected.as_of is not None


@pytest.mark.parametrize(
    ("source", "said"), [(SOURCE, True), ("plans.done_share", False), ("collected.x", False)]
)
def test_a_source_names_a_collected_figure(source, said):
    assert is_collected(source) is said
