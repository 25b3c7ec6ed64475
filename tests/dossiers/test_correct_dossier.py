"""The agency's own slip of the pen is corrected on record; a date never is, and nothing that is another's."""

import pytest
from django.test import Client
from tests.cast import edition, moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.html import parsed, words

from motcua.dossiers.commands.correct_dossier import correct_dossier
from motcua.dossiers.models import Dossier

pytestmark = pytest.mark.django_db
CARD = "Thẻ căn cước đối chiếu ngày 10/3/2026"


def correct(office, code, *, who="ngoc", at=None, **changes):
    given = {"reason": "Gõ nhầm", "letter": CARD, "changes": changes}
    return correct_dossier(actor=getattr(office, who), at=at or moment(20), code=code, **given)


def at_the_counter(office, stage=stages.received):
    """Put in by an officer, not typed by the applicant."""
    code = stage(office).code
    Dossier.objects.filter(code=code).update(channel="counter")
    return code


def test_a_wrong_sector_is_mended_with_a_letter(office):
    other = edition("1.009999", sector="Mỹ phẩm")
    dossier = correct(office, stages.finished(office).code, sector_id=other.sector_id)

    assert dossier.sector_id == other.sector_id
    assert dossier.events.latest("seq").facts["before"] == {"sector_id": office.edition.sector_id}


def test_a_misspelt_name_is_put_right_on_the_screen_and_found(office, now):
    now(moment(3, "10:00"))
    code = at_the_counter(office)
    former = Dossier.objects.get(code=code).applicant
    client = Client()
    client.force_login(office.people["ngoc"])
    page = parsed(client.get(f"/ho-so/{code}/"))
    door = page.cssselect('a.button[href$="/dinh-chinh/"]')[0].get("href")
    form = parsed(client.get(door))
    assert f"Đang ghi: {former}" in words(form, "form.panel")

    sent = {
        "reason": "Gõ nhầm ở quầy",
        "letter": CARD,
        "seq": form.cssselect("input[name=seq]")[0].get("value"),
    }
    assert "Ghi ít nhất một mục" in words(parsed(client.post(door, sent), 422), "main")
    assert client.post(door, sent | {"applicant": "Nguyễn Văn Đúng", "phone": "-"}).status_code == 302

    row = Dossier.objects.get(code=code)
    assert (row.applicant, row.applicant_folded, row.phone) == ("Nguyễn Văn Đúng", "nguyen van dung", "")
    facts = row.events.latest("seq").facts
    assert facts["before"]["applicant"] == former
    assert facts["changed"] == ["Họ tên, tổ chức", "Điện thoại"]
    assert code in client.get("/ho-so/", {"tim": "van dung"}).content.decode()
    assert "Họ tên, tổ chức; Điện thoại: Gõ nhầm ở quầy" in words(
        parsed(client.get(f"/ho-so/{code}/")), "main"
    )


@pytest.mark.parametrize("field", ["due_at", "finished_at", "received_at", "state", "is_declaration"])
def test_no_date_and_no_state_is_corrected_away(office, field):
    code = stages.finished(office).code
    with refused("dossier.not_correctable"):
        correct(office, code, **{field: "2026-03-09T10:00:00+00:00"})


def test_what_the_applicant_typed_and_what_a_result_bears_are_not_the_agencys(office):
    code = stages.received(office).code
    Dossier.objects.filter(code=code).update(channel="online")
    with refused("dossier.said_by_applicant"):
        correct(office, code, phone="0900000111")
    code = at_the_counter(office, stages.finished)
    with refused("dossier.on_the_result"):
        correct(office, code, applicant="Người Khác")
    assert correct(office, code, address="12 Lê Lợi").address == "12 Lê Lợi"


def test_it_needs_something_wrong_a_reason_and_a_paper(office):
    code = at_the_counter(office)
    with refused("dossier.nothing_corrected"):
        correct(office, code, applicant=Dossier.objects.get(code=code).applicant)
    with refused("dossier.ground_missing"):
        correct_dossier(
            actor=office.ngoc, at=moment(20), code=code, changes={"phone": "1"}, reason="x", letter=" "
        )


def test_it_costs_few_statements(office, query_budget):
    code, ngoc = at_the_counter(office), office.ngoc
    with query_budget(10):
        correct_dossier(actor=ngoc, at=moment(20), code=code, changes={"phone": "1"}, reason="x", letter=CARD)
