"""A decision as procedure control records, follows and takes it back."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.cast import LAN_APPLIES, moment, office
from tests.dossiers import stages
from tests.procedures.drafts import FIVE_DAYS, WHOLE, draft, public

from motcua.dossiers.models import Dossier
from motcua.foundation.outbox.deliver import deliver
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.rules.publication import Signed, Standing, deadlines
from motcua.workdays.public import calendar_for

pytestmark = pytest.mark.django_db
TYPED = {
    "number": "900/QĐ-UBND",
    "signed_on": "03/03/2026",
    "effective_on": "05/03/2026",
    "issuer": "Ủy ban nhân dân tỉnh",
    "signer": "Trần Văn Mẫu",
}


@pytest.fixture
def ngoc_at():
    """The office and a client of Ngọc."""
    here = office()
    client = Client()
    client.force_login(here.people["ngoc"])
    return here, client


def at(now, moment_asked, here, client):
    """The clock moved on, and Ngọc signed in then: a session does not outlive a night."""
    now(moment_asked)
    client.force_login(here.people["ngoc"])


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def amended(here):
    """A procedure in force with one dossier received under it, and the draft that amends it."""
    old = public(here, content=WHOLE)
    dossier = stages.received(here, edition=old, applicant=LAN_APPLIES)
    shorter = [{"case": "", "statutory": {"value": 2, "unit": "working_day"}}]
    return old, dossier, draft(here, code=old.procedure.code, content=WHOLE | {"terms": shorter})


def test_recorded_with_its_rule_foreseen_applied_at_midnight_and_told(ngoc_at, now):
    here, client = ngoc_at
    old, dossier, new = amended(here)
    at(now, moment(4, "10:00"), here, client)
    address = "/thu-tuc/quyet-dinh/ghi/"
    lacking = client.post(address, TYPED | {"editions": new.pk})
    assert lacking.status_code == 422
    assert "chưa chọn quy định chuyển tiếp" in words(lacking)
    answer = client.post(address, TYPED | {"editions": new.pk, "transition": "new"})
    decision = PublicationDecision.objects.get(number="900/QĐ-UBND")
    page = client.get(answer.headers["Location"])
    said = words(page)
    assert "theo quy định mới từ ngày hiệu lực" in said
    assert "sắp có hiệu lực" in said
    assert "trễ Ký công bố" in said

    listed = f"/chuyen-tiep/{decision.pk}/"
    ahead = words(client.get(listed))
    assert "Chưa có gì thay đổi" in ahead
    assert dossier.code in ahead
    for kind, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert client.get(f"{listed}thu.{kind}").content.startswith(begins)

    code = old.procedure.code
    assert edition_for(here.agency, code, date(2026, 3, 4)) == old
    assert edition_for(here.agency, code, date(2026, 3, 5)) == new
    at(now, moment(5, "00:00"), here, client)
    deliver(at=moment(5, "00:00"))
    dossier.refresh_from_db()
    assert dossier.edition_id == new.pk
    assert "theo quy định mới" in words(client.get(listed))
    shown = words(client.get(f"/ho-so/{dossier.code}/"))
    assert "Quy định thay đổi" in shown
    assert "thời hạn mới tính từ lúc đó" in shown
    follow = words(Client().get(f"/tra-cuu/{dossier.lookup_key}/"))
    assert "Quy định của thủ tục thay đổi" in follow


def test_taken_back_before_its_effect_everything_is_as_before_and_on_record(ngoc_at, now):
    here, client = ngoc_at
    old, dossier, new = amended(here)
    at(now, moment(4, "10:00"), here, client)
    before = list(Edition.objects.order_by("pk").values())
    recorded = client.post("/thu-tuc/quyet-dinh/ghi/", TYPED | {"editions": new.pk, "transition": "keep"})
    address = recorded.headers["Location"]
    assert client.post(f"{address}go/", {"reason": " "}).status_code == 422
    assert client.post(f"{address}go/", {"reason": "Ghi nhầm ngày hiệu lực"}).status_code == 302
    assert list(Edition.objects.order_by("pk").values()) == before
    said = words(client.get(address))
    assert "đã gỡ" in said
    assert "Ghi nhầm ngày hiệu lực" in said
    again = client.post("/thu-tuc/quyet-dinh/ghi/", TYPED | {"editions": new.pk, "transition": "keep"})
    assert again.status_code == 302
    at(now, moment(5, "08:00"), here, client)
    late = client.post(f"{again.headers['Location']}go/", {"reason": "Muộn"})
    assert late.status_code == 422
    assert "đã có hiệu lực" in words(late)
    assert EditionChange.objects.filter(decision__number="900/QĐ-UBND").count() == 2
    assert Dossier.objects.get(pk=dossier.pk).edition_id == old.pk


def test_disclosure_is_recorded_once_and_its_lateness_stays(ngoc_at, now):
    here, client = ngoc_at
    at(now, moment(20, "10:00"), here, client)
    answer = client.post("/thu-tuc/quyet-dinh/ghi/", TYPED | {"editions": draft(here, content=FIVE_DAYS).pk})
    address = answer.headers["Location"]
    assert "quá hạn, chưa làm Công khai" in words(client.get(address))
    assert client.post(f"{address}cong-khai/", {"disclosed_on": "hôm qua"}).status_code == 422
    assert client.post(f"{address}cong-khai/", {"disclosed_on": "19/03/2026"}).status_code == 302
    said = words(client.get(address))
    assert "trễ Công khai" in said
    assert "làm ngày 19/03/2026" in said
    assert client.post(f"{address}cong-khai/", {"disclosed_on": "05/03/2026"}).status_code == 422


@pytest.mark.parametrize(
    ("ministry", "shortened", "latest"),
    [
        (False, False, {"signing": "2026-06-26", "signing_766": "2026-06-24", "disclosure": "2026-07-01"}),
        (True, False, {"signing": "2026-06-11", "signing_766": "2026-06-03", "disclosure": "2026-07-08"}),
        (False, True, {"signing": "2026-07-04", "disclosure": "2026-07-01"}),
    ],
)
def test_deadlines_of_a_decision_signed_on_24_june_in_effect_on_1_july(ministry, shortened, latest):
    signed = Signed(date(2026, 6, 24), date(2026, 7, 1), ministry, shortened)
    found = deadlines(signed, calendar_for(""), date(2026, 6, 30))
    assert {one.kind: one.latest.isoformat() for one in found} == latest
    assert found[-1].standing is Standing.RUNNING
