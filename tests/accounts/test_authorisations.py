"""Filing for another: recorded once with its ground, told by every dossier and slip, taken back at once."""

import pytest
from django.test import Client
from tests.cast import LAN_APPLIES, moment
from tests.html import parsed

from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.commands.revoke_authorisation import revoke_authorisation
from motcua.accounts.models import Authorisation, OutsideIdentity
from motcua.accounts.rules.authorisation import Ground
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.receipt import receipt_sheet
from motcua.kernel.refusal import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

NEW, LIST = "/tai-khoan/nop-thay/moi/", "/tai-khoan/nop-thay/"
FOR_OTHER = {
    "who": "person",
    "name": LAN_APPLIES.name,
    "id_number": "001 099 000 001",
    "ground": "mandate",
    "paper": "Giấy uỷ quyền số 12, công chứng 01/03/2026",
}


@pytest.fixture
def lan(office):
    client = Client()
    client.force_login(office.people["lan"])
    return client


def recorded(office, **changes):
    facts = {
        "name": LAN_APPLIES.name,
        "id_number": "001099000001",
        "ground": Ground.MANDATE,
        "paper": "Số 12",
    }
    return record_authorisation(actor=office.lan, at=moment(2), **facts | changes)


def filed(office, number, **changes):
    facts = {"applicant": LAN_APPLIES, "edition": office.edition, "agency": office.agency}
    return submit_dossier(actor=office.lan, at=moment(3), authorisation=number, **facts | changes)


def refused(office, number, **changes):
    with pytest.raises(Refusal) as no:
        filed(office, number, **changes)
    return no.value.code


def test_the_dossier_and_the_slip_show_who_filed_for_whom(office, lan):
    assert lan.post(NEW, FOR_OTHER).url == LIST
    row = Authorisation.objects.get()
    assert (row.id_number, row.paper) == ("001099000001", FOR_OTHER["paper"])
    where = f"/nop-ho-so/{office.edition.procedure.code}/"
    assert f'href="{where}?thay={row.pk}"' in lan.get(where).content.decode()
    page = parsed(lan.get(f"{where}?thay={row.pk}"))
    assert page.cssselect("input[name=name]")[0].get("value") == LAN_APPLIES.name
    assert page.cssselect("input[name=authorisation]")[0].get("value") == str(row.pk)
    dossier = filed(office, row.pk)
    receive_dossier(actor=office.binh, at=moment(3, "10:00"), code=dossier.code)
    sheet = receipt_sheet(dossier_page(office.binh, dossier.code, at=moment(3, "11:00")), "http://localhost/")
    assert (sheet.submitter, sheet.applicant) == ("Trần Thị Lan", LAN_APPLIES.name)
    officer = Client()
    officer.force_login(office.people["binh"])
    told = officer.get(f"/ho-so/{dossier.code}/").content.decode()
    assert "Người nộp thay" in told
    assert FOR_OTHER["paper"] in told
    assert "Người nộp thay: Trần Thị Lan" in lan.get(f"/ho-so-cua-toi/{dossier.code}/").content.decode()


def test_it_serves_only_for_that_person_that_procedure_and_those_days(office):
    row = recorded(office, scope=["9.999999"], until=moment(2).date())
    assert refused(office, row.pk) == "authorisation.over"
    Authorisation.objects.update(until=None)
    assert refused(office, row.pk) == "authorisation.scope"
    row = recorded(office, name="Nguyễn Văn Mẫu 002")
    assert refused(office, row.pk) == "authorisation.other_person"
    assert refused(office, 999_999) == "authorisation.not_found"
    assert refused(office, row.pk, for_staff=True) == "authorisation.not_organisation"


def test_another_citizen_cannot_use_or_take_back_mine(office):
    row = recorded(office)
    with pytest.raises(Refusal) as no:
        revoke_authorisation(actor=office.binh, at=moment(3), number=row.pk)
    assert no.value.code == "authorisation.not_found"


def test_once_taken_back_nothing_more_is_filed_and_what_was_filed_stays(office, lan):
    row = recorded(office)
    dossier = filed(office, row.pk)
    assert lan.post(f"{LIST}{row.pk}/thu-hoi/").url == LIST
    assert refused(office, row.pk) == "authorisation.over"
    assert lan.get(f"/ho-so-cua-toi/{dossier.code}/").status_code == 200
    assert "Đã thu hồi" in lan.get(LIST).content.decode()


def test_who_is_stood_for_takes_it_back_only_with_a_number_that_was_told(office):
    row, person = recorded(office), office.people["binh"]
    person.id_number = "001099000001"
    person.save()
    with pytest.raises(Refusal):
        revoke_authorisation(actor=office.binh, at=moment(3), number=row.pk)
    told = {"issuer": "https://example.org", "subject": "x", "id_number": "001099000001", "level": "2"}
    OutsideIdentity.objects.create(person=person, linked_at=moment(2), seen_at=moment(2), **told)
    client = Client()
    client.force_login(person)
    assert "Trần Thị Lan" in client.get(LIST).content.decode()
    assert revoke_authorisation(actor=office.binh, at=moment(3), number=row.pk).revoked_by == "Lê Văn Bình"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"paper": ""}, "Ghi giấy tờ làm căn cứ"),
        ({"who": "organisation", "ground": "guardian"}, "không hợp"),
        ({"until": "01/01/2020"}, "đã thu hồi hoặc ngoài thời hạn"),
        ({"name": ""}, "chưa nhập tên"),
        ({"id_number": "1"}, "quá ngắn"),
    ],
)
def test_what_does_not_hold_is_told_and_nothing_is_lost(lan, changes, said):
    answer = lan.post(NEW, FOR_OTHER | changes)
    page = parsed(answer, status=422)
    assert said in page.text_content()
    assert page.cssselect("input[name=id_number]")[0].get("value") == (FOR_OTHER | changes)["id_number"]
    assert not Authorisation.objects.exists()
