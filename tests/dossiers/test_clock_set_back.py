"""A clock that shows a sealed day writes nothing; people are told, and read and sign in as ever."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words

from motcua.config import jobs
from motcua.dossiers.commands.seal_day import seal_past_days
from motcua.dossiers.models import Event
from motcua.dossiers.web import sealed_day
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


def test_nothing_is_written_on_a_sealed_day(office, now, settings, monkeypatch, capsys):
    settings.SEALED_DAY = "refuse"
    monkeypatch.setattr(sealed_day, "LOOKED_EVERY", -1.0)
    dossier = stages.submitted(office)
    seal_past_days(actor=SYSTEM, at=moment(3, "08:00"))
    client, lines = signed_in(office, "binh"), Event.objects.count()

    now(moment(2, "17:00"))
    refused = client.post(f"/ho-so/{dossier.code}/tiep-nhan/", {})
    assert refused["X-Refusal"] == "ledger.clock_back"
    assert "02/03/2026" in words(parsed(refused, 422), "main")
    assert client.get(f"/ho-so/{dossier.code}/").status_code == 200
    signed = Client().post("/dang-nhap/", {"username": "binh", "password": "x"})
    assert "X-Refusal" not in signed
    assert jobs._round([], moment(2, "17:00")) == ["clock"]
    assert "Đồng hồ máy chủ" in capsys.readouterr().err
    assert Event.objects.count() == lines

    settings.SEALED_DAY = "take"
    assert client.post(f"/ho-so/{dossier.code}/tiep-nhan/", {}).status_code != 422
    settings.SEALED_DAY = "refuse"
    now(moment(3, "08:00") + timedelta(minutes=1))
    client = signed_in(office, "binh")
    assert client.post(f"/ho-so/{dossier.code}/tiep-nhan/", {}).get("X-Refusal") != "ledger.clock_back"
