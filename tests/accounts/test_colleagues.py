"""Several people file for one organisation: invited by its head, each as themselves, until it is ended."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from tests.cast import LAN_APPLIES, moment
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.accounts.commands.invite_colleague import invite_colleague
from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.commands.revoke_authorisation import revoke_authorisation
from motcua.accounts.models import Authorisation, Contact, Invitation
from motcua.accounts.rules.authorisation import Ground
from motcua.accounts.rules.contacts import reach_of
from motcua.dossiers.access import filed_for_organisations
from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.models import Dossier, Paper
from motcua.foundation.messaging.models import Message
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

LIST = "/tai-khoan/nop-thay/"
NAMED = "Bệnh viện Mẫu"


@pytest.fixture
def head(office):
    return record_authorisation(
        actor=office.lan,
        at=moment(2),
        name=NAMED,
        id_number="2100000001",
        ground=Ground.HEAD,
        is_organisation=True,
    )


def citizen(name, reach=""):
    person = Person.objects.create(username=name, full_name=f"Nguyễn Văn {name}")
    if reach:
        kept = reach_of(reach)
        Contact.objects.create(
            person=person, channel=kept.channel.value, value=kept.value, verified_at=moment(2)
        )
    return person


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def actor(person):
    return Actor(person_id=person.pk, name=person.full_name)


def filed(office, by, number, **more):
    facts = {"applicant": LAN_APPLIES, "edition": office.edition, "agency": office.agency}
    return submit_dossier(actor=by, at=moment(3), authorisation=number, for_staff=True, **facts | more)


def reaches(person, code, at=None):
    rows = filed_for_organisations(actor(person), at=at or moment(3, "12:00"))
    return rows.filter(code=code).exists()


def let_in(office, head, person, **more):
    reach = person.contacts.get().reach
    invite_colleague(actor=office.lan, at=moment(2), number=head.pk, reach=reach, paper="QĐ 1", **more)
    number = Invitation.objects.get(answered_at=None).pk
    assert signed_in(person).post(f"{LIST}loi-moi/{number}/", {"tra-loi": "nhan"}).url == LIST
    return Authorisation.objects.get(representative=person)


def test_the_head_invites_and_the_colleague_files_and_follows_as_themselves(office, head):
    lan = signed_in(office.people["lan"])
    assert parsed(lan.get(LIST)).cssselect(f"a[href='{LIST}{head.pk}/nguoi/']")
    invited = {"reach": "mau500@vidu.vn", "paper": "Quyết định số 5", "scope": "", "until": ""}
    bad = parsed(lan.post(f"{LIST}{head.pk}/nguoi/", invited | {"reach": "x", "paper": ""}), status=422)
    assert len(bad.cssselect("[aria-invalid=true]")) == 2
    assert lan.post(f"{LIST}{head.pk}/nguoi/", invited).status_code == 302
    assert "m•••@vidu.vn" in parsed(lan.get(f"{LIST}{head.pk}/nguoi/")).text_content()
    assert not [letter for letter in mail.outbox if NAMED in letter.body + letter.subject]
    written = Message.objects.get(kind="account.invited")
    assert written.subject == "Lời mời trên Một Cửa / An invitation on Một Cửa"
    assert "/tai-khoan/nop-thay/\n" in written.body
    assert "file for it.\n\nSign in" in written.body
    assert "/tai-khoan/nop-thay/?lang=en" in written.body

    person = citizen("mau500", "mau500@vidu.vn")
    other = signed_in(person)
    page = parsed(other.get(LIST))
    assert NAMED in words(page, "[aria-labelledby=loi-moi]")
    where = page.cssselect("[aria-labelledby=loi-moi] form")[0].get("action")
    assert signed_in(citizen("la")).post(where, {"tra-loi": "nhan"}).status_code == 404
    other.post(where, {"tra-loi": "nhan"})
    mine = Authorisation.objects.get(representative=person)

    first = filed(office, office.lan, head.pk)
    theirs = filed(office, actor(person), mine.pk, papers=[PaperIn("Đơn", file=_stored())])
    assert theirs.submitter_id == office.lan.person_id
    assert theirs.events.get().actor == person.full_name
    listed = parsed(other.get("/ho-so-cua-to-chuc/"))
    assert [row.text_content().split(" ·")[0] for row in listed.cssselect("tbody small")] == [
        theirs.code,
        first.code,
    ]
    for code in (first.code, theirs.code):
        assert other.get(f"/ho-so-cua-toi/{code}/").status_code == 200
        assert other.get(f"/ho-so-cua-toi/{code}/phi/").status_code == 200
    withdraw_dossier(actor=actor(person), at=moment(3, "12:00"), code=first.code, reason="Nộp nhầm")


def _stored():
    return {"name": "don.pdf", "kind": "pdf", "size": pdf().size, "sha256": "a" * 64}


def test_ending_it_ends_all_access_at_once(office, head):
    person = citizen("mau501", "0900000501")
    mine = let_in(office, head, person, until=moment(6).date())
    code = filed(office, actor(person), mine.pk, client_key="mot").code
    assert filed(office, actor(person), mine.pk, client_key="mot").code == code
    assert reaches(person, code)
    assert not reaches(person, code, moment(6) + timedelta(days=1))
    paper = f"/ho-so/{code}/giay-to/{Paper.objects.filter(dossier__code=code).count()}/"

    lan = signed_in(office.people["lan"])
    assert lan.post(f"{LIST}{mine.pk}/thu-hoi/").url == f"{LIST}{head.pk}/nguoi/"
    assert not reaches(person, code)
    for address in (f"/ho-so-cua-toi/{code}/", f"/ho-so-cua-toi/{code}/phi/", paper):
        assert signed_in(person).get(address).status_code == 404
    assert code not in signed_in(person).get("/ho-so-cua-to-chuc/").content.decode()
    with pytest.raises(Refusal) as no:
        filed(office, actor(person), mine.pk)
    assert no.value.code == "authorisation.over"
    with pytest.raises(Refusal) as no:
        withdraw_dossier(actor=actor(person), at=moment(3, "12:00"), code=code, reason="Thử")
    assert no.value.code == "dossier.not_found"
    assert lan.get(f"/ho-so-cua-toi/{code}/").status_code == 200


def test_when_the_head_ends_everybody_under_it_ends(office, head):
    person, late = citizen("mau502", "0900000502"), citizen("mau503", "0900000503")
    let_in(office, head, person)
    code = filed(office, office.lan, head.pk).code
    invite_colleague(
        actor=office.lan, at=moment(2), number=head.pk, reach=late.contacts.get().reach, paper="QĐ 2"
    )
    revoke_authorisation(actor=office.lan, at=moment(3), number=head.pk)
    assert not reaches(person, code)
    number = Invitation.objects.latest("pk").pk
    assert signed_in(late).post(f"{LIST}loi-moi/{number}/", {"tra-loi": "nhan"}).status_code == 404


def test_a_stranger_with_the_same_tax_number_a_scope_and_a_mandate_reach_nothing(office, head):
    stranger = citizen("mau504")
    record_authorisation(
        actor=actor(stranger),
        at=moment(2),
        name=NAMED,
        id_number="2100000001",
        ground=Ground.HEAD,
        is_organisation=True,
    )
    narrow = citizen("mau505", "0900000505")
    mine = let_in(office, head, narrow, scope=["9.999999"])
    code = filed(office, office.lan, head.pk).code
    assert not reaches(stranger, code)
    assert not reaches(narrow, code)
    assert Dossier.objects.get(code=code).submitter_id == office.lan.person_id
    for who, number in ((narrow, mine.pk), (stranger, head.pk)):
        with pytest.raises(Refusal):
            invite_colleague(
                actor=actor(who), at=moment(3), number=number, reach=reach_of("a@vidu.vn"), paper="QĐ"
            )
        assert signed_in(who).get(f"{LIST}{number}/nguoi/").status_code in {404, 422}
