"""Lists people make for themselves, and those a head shares."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words

from motcua.dossiers.commands.keep_view import drop_view, keep_view
from motcua.dossiers.models import DeskView
from motcua.dossiers.queries.views import MOST_KEPT, kept_views
from motcua.dossiers.rules.views import VIEWS

pytestmark = pytest.mark.django_db

NEW = "/ban-lam-viec/danh-sach/moi/"
VIEW = VIEWS["don-vi"]


def kept(actor, name="Việc gấp", **facts):
    return keep_view(actor=actor, at=moment(2), view=VIEW, name=name, **facts)


def test_a_list_is_made_on_a_screen_opened_changed_and_dropped(office):
    online = stages.in_progress(office)
    client = signed_in(office, "hoa")
    form = parsed(client.get(NEW, {"xem": "cua-toi"}))
    assert form.cssselect("select[name=whose] option[selected]")[0].get("value") == "mine"
    typed = {
        "name": "Nộp trực tuyến", "whose": "mine", "states": ["in_progress"], "channel": "online",
        "sector_id": office.edition.sector_id, "procedure": office.edition.procedure.code,
        "columns": ["applicant", "unit", "left"], "order": "newest", "received_from": "01/03/2026",
    }  # fmt: skip
    page = client.post(NEW, typed, follow=True)
    view = DeskView.objects.get()
    assert page.request["QUERY_STRING"] == f"xem={view.pk}"
    shown = parsed(page)
    assert words(shown, '.tabs a[aria-current="true"]') == "Nộp trực tuyến 1"
    heads = [one.text_content() for one in shown.cssselect("thead th:not(.pick-cell)")]
    assert heads == ["Hồ sơ, thủ tục", "Người nộp", "Đơn vị", "Còn lại"]
    assert shown.cssselect(f'[id="ho-so-{online.code}"]')

    client.post(f"/ban-lam-viec/danh-sach/{view.pk}/", typed | {"channel": "post", "name": "Bưu chính"})
    assert not parsed(client.get("/ban-lam-viec/", {"xem": view.pk})).cssselect("table.rows")
    client.post(f"/ban-lam-viec/danh-sach/{view.pk}/bo/")
    assert not DeskView.objects.exists()


def test_a_head_shares_with_the_unit_and_only_the_unit_sees_it(office):
    kept(office.tuan, sharing="unit")
    assert [one.name for one in kept_views(office.hoa)] == ["Việc gấp"]
    for other in (office.thanhtra, office.binh, office.dung):
        assert kept_views(other) == []


def test_a_director_shares_with_the_whole_agency(office):
    kept(office.dung, sharing="agency")
    assert [one.name for one in kept_views(office.binh)] == ["Việc gấp"]


def test_what_is_not_shared_is_ones_own(office):
    kept(office.tuan)
    assert kept_views(office.hoa) == []


@pytest.mark.parametrize(("who", "sharing"), [("hoa", "unit"), ("hoa", "agency"), ("tuan", "agency")])
def test_who_heads_nothing_shares_nothing(office, who, sharing):
    with refused("view.not_yours_to_share"):
        kept(getattr(office, who), sharing=sharing)


def test_another_persons_list_is_neither_changed_nor_dropped(office):
    view = kept(office.tuan, sharing="unit")
    with refused("view.not_found"):
        kept(office.hoa, pk=view.pk)
    with refused("view.not_found"):
        drop_view(actor=office.hoa, pk=view.pk)


def test_a_name_stands_once_and_lists_have_an_end(office):
    kept(office.hoa)
    with refused("view.name_taken"):
        kept(office.hoa)
    for number in range(1, MOST_KEPT):
        kept(office.hoa, name=f"Danh sách {number}")
    with refused("view.too_many"):
        kept(office.hoa, name="Thêm nữa")


def test_a_list_kept_by_an_older_version_still_opens(office):
    view = kept(office.hoa)
    DeskView.objects.filter(pk=view.pk).update(kept={"states": ["submitted", "returned"], "colour": "red"})
    assert signed_in(office, "hoa").get("/ban-lam-viec/", {"xem": view.pk}).status_code == 200


@pytest.mark.parametrize(
    "typed", [{"name": ""}, {"name": "x", "due_to": "31/02/2026"}, {"name": "x", "left": "?"}]
)
def test_what_cannot_be_is_said_above_the_form(office, typed):
    assert signed_in(office, "hoa").post(NEW, typed).status_code == 422
