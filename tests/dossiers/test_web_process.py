"""The process on the screens: the strip, only lawful acts, sessions in a batch."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import kinds, stages

from motcua.dossiers.commands.create_session import create_session
from motcua.dossiers.commands.open_opinions import open_opinions
from motcua.dossiers.models import AgendaItem, CouncilSession

pytestmark = pytest.mark.django_db


@pytest.fixture
def hoa(office, now) -> Client:
    now(moment(3, "09:00"))
    client = Client()
    client.force_login(office.people["hoa"])
    return client


def page(client: Client, code: str) -> str:
    return client.get(f"/ho-so/{code}/").content.decode()


def test_the_strip_says_what_is_done_where_it_is_and_what_comes(office, hoa):
    code = kinds.at_work(office, kinds.BRANCH, case="Bệnh viện").code
    hoa.post(f"/ho-so/{code}/xong-buoc/", {"note": "Đủ"})
    said = page(hoa, code)

    assert '<li class="here" aria-current="step">' in said
    strip = said[said.index('class="strip"') : said.index("</ol>", said.index('class="strip"'))]
    assert (
        strip.index("Thẩm định hồ sơ")
        < strip.index("Lãnh đạo phòng xem xét")
        < strip.index("Dự thảo kết quả")
    )
    assert "Theo loại cơ sở" not in strip
    assert "hạn 8 giờ" in strip
    assert "dùng " in strip


def test_a_plain_list_has_its_strip_too(office, hoa):
    said = page(hoa, stages.in_progress(office).code)

    assert "Thẩm định hồ sơ" in said
    assert 'aria-current="step"' in said


def test_only_acts_of_the_step_are_offered(office, hoa):
    said = page(hoa, kinds.at_work(office, kinds.INSPECTION).code)

    assert "hen-tham-dinh/" in said
    assert "lay-y-kien/" not in said
    assert "xong-buoc/" not in said
    assert "Còn bước của quy trình chưa làm." in said


def test_the_page_of_a_step_costs_few_statements(office, hoa, query_budget):
    code = kinds.at_work(office, kinds.OPINIONS).code
    open_opinions(actor=office.hoa, at=moment(3), code=code, question="?", due_at=moment(4))
    page(hoa, code)

    with query_budget(8):
        page(hoa, code)


def test_a_batch_goes_through_a_session_on_screen(office, hoa, now):
    codes = [kinds.at_work(office, kinds.COUNCIL).code for _ in range(3)]
    made = hoa.post("/phien-hop/", {"council": "Hội đồng giám định", "held_at": "08:00 04/03/2026"})
    held = CouncilSession.objects.get()
    assert made["Location"] == f"/phien-hop/{held.pk}/"
    hoa.post(f"/phien-hop/{held.pk}/chuong-trinh/", {"code": codes})
    now(moment(4, "09:00"))
    hoa.force_login(office.people["hoa"])  # sessions end overnight
    items = {item.dossier.code: item.pk for item in AgendaItem.objects.select_related("dossier")}
    said = hoa.post(
        f"/phien-hop/{held.pk}/quyet-dinh/",
        {f"verdict-{items[codes[0]]}": "approve", f"verdict-{items[codes[1]]}": "reject"},
        follow=True,
    ).content.decode()

    assert "Đã ghi quyết định cho 1 hồ sơ." in said
    assert f"{codes[1]}: " in said
    assert AgendaItem.objects.exclude(decided_at=None).count() == 1


def test_a_form_with_nothing_in_it_is_told(office, hoa):
    assert hoa.post("/phien-hop/", {}).status_code == 422
    held = create_session(
        actor=office.hoa, at=moment(3), agency_id=office.agency.pk, council="Hội đồng", held_at=moment(2)
    )
    assert hoa.post(f"/phien-hop/{held.pk}/bien-ban/", {}).status_code == 422


def test_a_bad_outcome_is_refused_above_the_form(office, hoa, now):
    code = kinds.at_work(office, kinds.BRANCH, case="Bệnh viện").code
    hoa.post(f"/ho-so/{code}/xong-buoc/", {"note": ""})
    tuan = Client()
    tuan.force_login(office.people["tuan"])
    answer = tuan.post(f"/ho-so/{code}/xong-buoc/", {"note": ""})

    assert answer.status_code == 422
    assert "Thẩm định lại" in answer.content.decode()
