"""Posting: what hangs where, what an amendment or a repeal makes out of date, printed with one press."""

import re

import pytest
from django.test import Client
from tests.cast import office
from tests.procedures.drafts import FIVE_DAYS, WHOLE, draft, public, publish

from motcua.procedures.models import Listing, ListingPlace
from motcua.procedures.rules.states import Action

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_a_wall_is_hung_goes_out_of_date_is_printed_and_put_right(now):
    here, client = office(), Client()
    client.force_login(here.people["ngoc"])
    kept, amended, going = (public(here, f"Cấp giấy số {n}", content=WHOLE) for n in range(3))
    made = client.post("/thu-tuc/niem-yet/", {"name": "Trạm y tế xã Mẫu", "kind": "commune"})
    address = made.headers["Location"]
    place = ListingPlace.objects.get()
    client.post(address, {"edition": [kept.pk, amended.pk, going.pk], "act": "treo"})
    assert "Mọi tờ đều đúng bản đang áp dụng" in words(client.get(address))

    new = draft(here, "Cấp giấy số 1", code=amended.procedure.code, content=FIVE_DAYS | {"result": "Giấy"})
    publish(here, (new, Action.AMEND), (going, Action.REPEAL), number="77/QĐ")
    said = words(client.get(address))
    assert "bản cũ, cần thay phiên bản 1, nay là 2" in said
    assert "không còn áp dụng, cần gỡ" in said
    assert "Trạm y tế xã Mẫu" in words(client.get("/thu-tuc/niem-yet/"))
    for size in ("a4", "chu-lon"):
        assert client.get(f"{address}to-{size}.pdf").content.startswith(b"%PDF")

    client.post(address, {"edition": [going.pk], "act": "go"})
    client.post(address, {"edition": [new.pk], "act": "treo"})
    assert "Mọi tờ đều đúng bản đang áp dụng" in words(client.get(address))
    assert place.listings.filter(taken_on=None).count() == 2
    assert Listing.objects.filter(edition=amended, taken_by="Bùi Thị Ngọc").exists()
    assert client.post(address, {"edition": [going.pk], "act": "treo"}).status_code == 422
    assert client.post("/thu-tuc/niem-yet/", {"name": "Trạm y tế xã Mẫu", "kind": "desk"}).status_code == 422
