"""The officer's own signature on a digital copy, made with a real key and checked by the validator."""

from copy import deepcopy

import pytest
from tests import cast
from tests.cast import moment
from tests.digitisation.papers import dossier_with, scanned
from tests.digitisation.pictures import sheet, written_pdf
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words
from tests.results.signing import PASSWORD, equip, key_file

from motcua.config.copy_signing import OwnKey
from motcua.digitisation.commands.sign_copy import sign_copy
from motcua.digitisation.models import Scan
from motcua.digitisation.ports.signing import NoSigner
from motcua.digitisation.queries.copies import stored_content
from motcua.foundation.signing.validating import Standing
from motcua.kernel.refusal import Refusal
from motcua.results.public import add_own_key
from motcua.results.queries.trust import checked

pytestmark = pytest.mark.django_db
NINE = moment(2, "11:00")


@pytest.fixture(scope="module")
def _bureau(stands):
    office = equip(cast.office())
    content = key_file(office.people["binh"].full_name)
    add_own_key(actor=office.binh, at=moment(2, "07:30"), content=content, password=PASSWORD)
    return office


@pytest.fixture
def bureau(_bureau, db):
    return deepcopy(_bureau)


def sign(office, dossier, paper, **facts) -> Scan:
    given = {"actor": office.binh, "at": NINE, "code": dossier.code, "paper_id": paper.pk}
    return sign_copy(**given | {"password": PASSWORD, "by": OwnKey()} | facts)


@pytest.mark.parametrize(
    ("content", "name"),
    [(sheet(), "quét.png"), (written_pdf("Một tờ giấy có chữ và một chữ ký"), "giấy.pdf")],
)
def test_the_signed_copy_is_the_next_version_and_its_signature_holds(bureau, content, name):
    dossier, (form, _) = dossier_with(bureau)
    plain = scanned(bureau, dossier, form, content, name=name)
    signed = sign(bureau, dossier, form)

    report = checked(stored_content(signed.file_sha256), at=NINE)
    assert (report.standing, len(report.signatures)) == (Standing.VALID, 1)
    assert (signed.version, signed.signed_by, signed.file_kind) == (2, "Lê Văn Bình", "pdf")
    assert stored_content(plain.file_sha256) == content
    form.refresh_from_db()
    assert form.file_sha256 == signed.file_sha256


def test_a_copy_is_signed_once_and_a_new_scan_is_unsigned_again(bureau):
    dossier, (form, _) = dossier_with(bureau)
    scanned(bureau, dossier, form, sheet())
    sign(bureau, dossier, form)

    with pytest.raises(Refusal, match=r"scan\.already_signed"):
        sign(bureau, dossier, form)
    again = scanned(bureau, dossier, form, sheet(words="TO KHAC"))
    assert again.signed_by == ""


@pytest.mark.parametrize(
    ("facts", "code"),
    [({"password": "sai mật khẩu"}, "signing.wrong_password"), ({"by": NoSigner()}, "scan.nobody_signs")],
)
def test_what_cannot_be_signed_leaves_the_copy_as_it_is(bureau, facts, code):
    dossier, (form, _) = dossier_with(bureau)
    scanned(bureau, dossier, form, sheet())

    with pytest.raises(Refusal, match=code.replace(".", r"\.")):
        sign(bureau, dossier, form, **facts)
    assert Scan.objects.count() == 1


def test_the_page_signs_and_says_who_did(bureau, now):
    dossier, (form, _) = dossier_with(bureau)
    scanned(bureau, dossier, form, sheet())
    client, where = signed_in(bureau, "binh"), f"/ho-so/{dossier.code}/giay-to/{form.pk}/so-hoa/"
    wrong = parsed(client.post(f"{where}ky/", {"mat-khau-khoa": "sai"}), 422)
    done = parsed(client.post(f"{where}ky/", {"mat-khau-khoa": PASSWORD}, follow=True))

    assert wrong.cssselect("#mat-khau-khoa")
    assert "Đã ký số cá nhân Lê Văn Bình" in words(done, "#phien-ban ~ table")
    assert not done.cssselect("#mat-khau-khoa")
