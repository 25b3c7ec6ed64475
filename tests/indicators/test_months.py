"""Months add up to the year, whether the cube has counted a dossier yet or not."""

import pytest
from tests.cast import moment
from tests.dossiers import stages

from motcua.dossiers.rules.figures import Period
from motcua.indicators.public import count_dossiers, handling_counts, month_period, months_of_year
from motcua.indicators.queries.months import FLOWS

pytestmark = pytest.mark.django_db


def test_each_month_says_what_the_report_of_its_days_says(office):
    seen_at, agency_ids = moment(20), [office.agency.pk]
    stages.finished(office)
    count_dossiers()
    stages.finished(office)
    stages.received(office)

    months = months_of_year(agency_ids, 2026, seen_at)

    assert sum(months[2].values()) > 3
    for number, month in enumerate(months, start=1):
        period = month_period(2026, number, seen_at)
        said = handling_counts(agency_ids, Period(period.from_day, period.to_day, seen_at))
        cells = sum(said.values(), start=type(month)())
        assert {name: month[name] for name in FLOWS} == {name: cells[name] for name in FLOWS}
