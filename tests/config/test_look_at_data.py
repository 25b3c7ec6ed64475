"""``motcua doctor`` tells of years without an official plan, of differences and of lost news."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from tests.calendars import day_off, revised
from tests.cast import moment
from tests.dossiers import stages

from motcua.config import look_at_data
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.foundation.models import OutboxEntry
from motcua.foundation.outbox.deliver import standing
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _november(now):
    now(moment(22, month=11))


def said(look) -> str:
    return json.dumps([[one.grade, one.found, one.mend] for one in look()], ensure_ascii=False)


def test_the_doctor_tells_of_forecasts_and_differences():
    found = said(look_at_data.calendar)

    assert "năm 2027: Dự tính" in found
    assert "(chưa kiểm chứng)" in found
    assert "năm 2026 khác thư viện ngày lễ 2 ngày: 02/01/2026, 10/01/2026" in found


def test_the_doctor_finds_news_that_was_given_up_and_it_can_be_tried_again():
    revised(day_off("2026-03-05"))
    OutboxEntry.objects.update(dead_at="2026-03-05T00:00Z", attempts=8)
    assert "1 tin thử nhiều lần không được" in said(look_at_data.news)

    call_command("retry_news", verbosity=0)

    assert standing().waiting == 1
    assert look_at_data.BAD not in [one.grade for one in look_at_data.news()]


def test_the_doctor_sees_a_clock_that_is_behind_the_ledger_or_its_seals(office, now):
    received = stages.received(office)
    assert f'["{look_at_data.GOOD}"' in said(look_at_data.clock)
    now(received.last_recorded_at - timedelta(hours=1))
    assert "chỉnh giờ" in said(look_at_data.clock)
    seal_past_days(actor=SYSTEM, at=moment(3, "09:00"))
    now(received.last_recorded_at + timedelta(hours=1))
    assert "chỉnh giờ" in said(look_at_data.clock)
