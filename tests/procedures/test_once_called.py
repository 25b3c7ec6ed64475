"""A procedure that changed its name and sector: told, found by both, and past figures stay as they were."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.procedures.drafts import WHOLE, draft, publish
from tests.simplification.test_web_costs import register

from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.rules.searching import Entry, search
from motcua.procedures.rules.states import Action

pytestmark = pytest.mark.django_db
OLD, NEW = "Cấp số công bố mỹ phẩm", "Tiếp nhận phiếu công bố mỹ phẩm"


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def here(now):
    now(moment(5, "10:00"))
    here = office()
    first = draft(here, OLD, content=WHOLE, sector="Hoá mỹ phẩm")
    publish(here, (first, Action.ANNOUNCE), signed_on=date(2020, 1, 2), effective_on=date(2020, 2, 1))
    register(here, first, 4)
    draft(here, "Cấp phép khác", content=WHOLE, sector="Dân số")
    second = draft_next_edition(actor=here.ngoc, at=moment(3), edition_id=first.pk)
    revise_draft(actor=here.ngoc, at=moment(3), edition_id=second.pk, name=NEW, sector="Trang thiết bị")
    since = {"signed_on": date(2026, 1, 2), "effective_on": date(2026, 3, 1)}
    publish(here, (second, Action.AMEND), number="9/QĐ", **since)
    return here, first


def test_it_is_found_by_its_old_sector_and_name_and_the_page_tells_the_change(here):
    office_, first = here
    code, anybody = first.procedure.code, Client()
    for typed in ("hoa my pham", "cap so cong bo", "Hoá mỹ phẩm"):
        found = words(anybody.get("/thu-tuc/", {"tim": typed}))
        assert NEW in found, typed
        assert f"Trước đây: {OLD}; Hoá mỹ phẩm" in found, typed
    assert "Trước đây:" not in words(anybody.get("/thu-tuc/", {"tim": "phieu cong bo"}))
    kept_link = words(anybody.get("/thu-tuc/", {"linh-vuc": first.sector_id}))
    assert NEW in kept_link
    page = words(anybody.get(f"/thu-tuc/{code}/?noi={office_.agency.code}"))
    assert "Chuyển từ lĩnh vực Hoá mỹ phẩm sang Trang thiết bị" in page
    assert f"Tên trước: {OLD}" in page


def test_figures_of_before_stand_in_the_sector_of_their_time(here):
    office_, _ = here
    mai = Client()
    mai.force_login(office_.people["mai"])
    asked = {"agency": office_.agency.code, "from": "2025-01-01", "to": "2025-12-31"}
    report = words(mai.get("/bao-cao/bieu-06/", asked))
    assert "Hoá mỹ phẩm 4" in report
    assert "Trang thiết bị" not in report


def test_what_it_is_called_now_comes_before_what_it_was_called():
    entries = [Entry(1, "B", "b moi", once=("cap phep",)), Entry(2, "Cấp phép", "cap phep")]
    found = search("cấp phép", entries)
    assert found.ids == (2, 1)
    assert found.once == {1}
