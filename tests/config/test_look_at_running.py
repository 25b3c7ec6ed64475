"""``motcua doctor`` and the page of administrators tell of unsealed nights and of old backups."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.config.test_look_at_data import said
from tests.dossiers import stages
from tests.html import parsed, words

from motcua.config import look_at_running
from motcua.config.finding import BAD, GOOD
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.foundation.trail.record import record
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


def test_nights_that_go_unsealed_are_told_the_morning_after(office, now):
    now(moment(2, "10:00"))
    assert list(look_at_running.jobs()) == []
    stages.received(office)
    now(moment(3, "02:00"))
    assert list(look_at_running.jobs()) == []
    now(moment(3, "10:00"))
    assert "chưa ngày nào" in said(look_at_running.jobs)
    seal_past_days(actor=SYSTEM, at=moment(3, "10:00"))
    assert f'["{GOOD}", "đã niêm phong đến 02/03/2026"' in said(look_at_running.jobs)


def test_a_backup_grows_old(now):
    now(moment(2, "10:00"))
    assert "chưa lần nào" in said(look_at_running.backups)
    record("system.backed_up", subject="system", actor=SYSTEM, at=moment(2, "23:00"), file="a.zip")
    now(moment(3, "10:00"))
    assert f'["{GOOD}", "a.zip' in said(look_at_running.backups)
    now(moment(5, "10:00"))
    assert f'["{BAD}", "a.zip' in said(look_at_running.backups)


def test_the_administrator_begins_the_day_with_what_must_be_mended(office, now):
    now(moment(5, "10:00"))
    record("system.backed_up", subject="system", actor=SYSTEM, at=moment(2, "23:00"), file="a.zip")
    client = Client()
    client.force_login(office.people["quantri"])
    page = parsed(client.get("/tinh-trang/"))
    assert "phải sửa" in words(page, "main h1")
    assert "Sao lưu" in words(page, "main tbody tr")
    assert "postgres" not in page.text_content().lower()
