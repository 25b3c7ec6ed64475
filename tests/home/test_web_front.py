"""The front page: search, the way to a dossier, and figures that say of what they are."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests import cast
from tests.cast import moment
from tests.dossiers import stages
from tests.html import parsed, words

from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.organisation.models import Agency, Unit
from motcua.procedures.models import Procedure

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()
    yield
    cache.clear()


def front(**query):
    return parsed(Client().get("/", query))


def figures(page) -> dict[str, tuple[str, str]]:
    """What stands in the panel: label to figure and of what."""
    return {
        words(group, "dt"): (words(group, "dd.big"), words(group, "dd.of"))
        for group in page.cssselect("[aria-labelledby=so-lieu] dl > div")
    }


def test_an_installation_without_agencies_and_procedures_still_opens(db):
    page = front()

    assert words(page, "h1") == "Bạn cần làm thủ tục gì?"
    assert "Danh mục chưa có thủ tục nào" in page.text_content()
    assert not page.cssselect("[aria-labelledby=so-lieu]")


def test_the_search_leads_to_the_procedures(office):
    form = front().cssselect("form[role=search]")[0]

    assert (form.get("action"), form.method, [field.name for field in form.cssselect("input")]) == (
        "/thu-tuc/",
        "GET",
        ["tim"],
    )


def test_the_page_names_its_agency_and_its_sectors(office):
    page = front()

    assert words(page, ".brand small") == "Sở Y tế H59.15"
    assert [chip.text_content() for chip in page.cssselect(".hero .chips a")] == ["Dược phẩm"]


def test_the_mark_leads_to_the_first_page(office):
    assert front().cssselect(".brand")[0].get("href") == "/"


def test_what_is_counted_for_an_agency_is_listed_for_it(office):
    cast.office("H22.10", prefix="x")
    Procedure.objects.exclude(pk=office.edition.procedure_id).update(owner=Agency.objects.get(code="H22.10"))
    page = front(noi="H59.15")

    [chip] = page.cssselect(".hero .chips a")
    [all_of_them] = [link for link in page.cssselect("main a") if link.text_content().startswith("Xem cả")]
    assert all_of_them.text_content() == "Xem cả 1 thủ tục"
    for link in (chip, all_of_them):
        assert "noi=H59.15" in link.get("href")
        assert len(parsed(Client().get(link.get("href"))).cssselect("table a")) == 1


def test_a_dossier_is_followed_from_here(office):
    dossier = stages.received(office)
    client = Client(enforce_csrf_checks=True)
    form = parsed(client.get("/")).cssselect("form[action='/tra-cuu/']")[0]
    fields = dict(form.fields) | {"code": dossier.code, "digits": "0418"}

    assert client.post(form.action, fields).url == f"/tra-cuu/{dossier.lookup_key}/"


def test_where_nothing_was_finished_there_are_no_figures(office):
    stages.in_progress(office)

    assert figures(front()) == {}


def test_figures_come_from_the_ledger_and_say_of_what(office, now):
    stages.finished(office)
    late = stages.approved(office)
    finish_dossier(actor=office.son, at=moment(10, "16:00"), code=late.code, result_number="13")
    stages.in_progress(office)
    now(moment(12))

    page = front()

    assert figures(page) == {
        "Trả trước hạn và đúng hạn": ("50,0%", "1 trong 2 hồ sơ đã giải quyết"),
        "Trả quá hạn": ("1 hồ sơ", "50,0% hồ sơ đã giải quyết"),
        "Nộp trực tuyến": ("100,0%", "3 trong 3 hồ sơ mới nhận"),
        "Đang giải quyết": ("1 hồ sơ", "1 hồ sơ đã quá hạn"),
    }
    assert "Từ 01/01/2026 đến 12/03/2026" in page.text_content()


def test_a_year_without_a_result_shows_the_last_one_that_had(office, now):
    stages.finished(office)
    now(moment(1, month=2, year=2027))

    assert "Từ 01/01/2026 đến 05/03/2026" in front().text_content()


def test_what_is_filed_most_comes_first_with_limit_and_whether_online(office):
    stages.submitted(office)

    page = front()

    assert words(page, "#thu-tuc") == "Nhiều người đang làm"
    first = page.cssselect("[aria-labelledby=thu-tuc] .lines li")[0]
    assert words(first, "a") == "Cấp lại chứng chỉ hành nghề dược"
    assert "nộp trực tuyến được" in words(first, "small")
    assert words(first, "b") == "5 ngày làm việc"


def test_without_dossiers_the_catalogue_is_listed(office):
    assert words(front(), "#thu-tuc") == "Thủ tục đang áp dụng"


def test_another_agency_with_a_desk_has_its_own_front(office, now):
    other = Agency.objects.create(code="H60.15", name="Sở Y tế H60.15", level="province", path="H60.15/")
    Unit.objects.create(agency=other, code="mot-cua", name="Bộ phận một cửa", kind="one_stop")
    stages.finished(office)
    now(moment(12))

    page = front()
    theirs = front(noi="H60.15")

    assert words(page, ".brand small") == "Sở Y tế H59.15"
    assert [link.get("href") for link in page.cssselect("[aria-labelledby=co-quan] a")] == ["/?noi=H60.15"]
    assert words(theirs, ".brand small") == "Sở Y tế H60.15"
    assert figures(theirs) == {}


def test_an_unknown_agency_in_the_address_is_passed_over(office):
    assert words(front(noi="' or 1=1 --"), ".brand small") == "Sở Y tế H59.15"


def test_the_hours_come_from_the_working_calendar(office):
    assert "07:30–11:30 và 13:30–17:00" in words(front(), "[aria-labelledby=truc-tiep]")


def test_the_page_is_counted_once_in_a_while_and_costs_nothing_between(office, query_budget, now):
    stages.finished(office)
    now(moment(12))

    with query_budget(16):
        front()
    with query_budget(0):
        front()
