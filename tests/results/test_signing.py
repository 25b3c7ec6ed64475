"""What a signature is worth: intact, trusted, whose; seen by us and by a reader that is not ours."""

import re
import shutil
import subprocess
from copy import deepcopy
from io import BytesIO

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from django.db import transaction
from PIL import Image
from tests.cast import moment
from tests.results.signing import PASSWORD, authority, initialled, issued, key_file

from motcua.foundation.signing.keys import open_device_key, open_key_file
from motcua.foundation.signing.ports import NoDevice
from motcua.foundation.signing.validating import Standing, signatures_of
from motcua.foundation.signing.vault import locked, unlocked
from motcua.kernel.refusal import Refusal
from motcua.results.commands.keep_key import add_own_key, retire_authority, set_seal
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import SigningKey, TrustAnchor
from motcua.results.queries.keys import OpenKey, open_own_key
from motcua.results.queries.papers import fetched
from motcua.results.rules.chain import Stage

AT = moment(2, "17:00")


def picture_of_a_seal():
    out = BytesIO()
    Image.new("RGBA", (40, 40), (200, 0, 0, 120)).save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def _paper(_equipped):
    """Issued once, and its dossier taken back: who checks a paper has nothing but its bytes."""
    with transaction.atomic():
        content = fetched(issued(deepcopy(_equipped)).issued_sha256)
        transaction.set_rollback(True)
    return content


@pytest.fixture
def paper(_paper, office):
    return _paper


def standing(pdf, *anchors):
    return signatures_of(pdf, anchors=anchors or [authority().der], at=AT).standing


def test_an_unknown_authority_leaves_a_paper_intact_but_untrusted(paper):
    assert standing(paper) is Standing.VALID
    assert standing(paper, authority("Nơi cấp lạ").der) is Standing.UNTRUSTED


def test_one_flipped_byte_anywhere_breaks_the_paper(paper):
    for place in range(2000, len(paper), len(paper) // 12):
        bad = bytearray(paper)
        bad[place] ^= 1
        assert standing(bytes(bad)) is Standing.BROKEN or bytes(bad) == paper, place


def test_a_number_damaged_in_any_object_breaks_the_paper_and_stops_nobody(paper):
    """The reader raises an error of arithmetic for "1.." in an object it comes upon while it validates."""
    numbers = list(re.finditer(rb"(?<=[ \[])\d+\.\d+(?=[ \]])", paper))
    assert numbers
    for found in numbers[:: max(1, len(numbers) // 12)]:
        bad = bytearray(paper)
        bad[found.end() - 1] = ord(".")
        assert standing(bytes(bad)) is Standing.BROKEN, found


def test_what_is_added_after_the_last_signature_is_seen(paper):
    report = signatures_of(paper + b"\n% them vao", anchors=[authority().der], at=AT)

    assert report.has_unsigned_end or report.standing is Standing.BROKEN


def test_a_file_that_is_no_pdf_is_called_broken_and_an_unsigned_one_has_no_standing(office):
    assert standing(b"khong phai pdf") is Standing.BROKEN
    result = initialled(office)
    assert standing(fetched(result.versions.get().pdf_sha256)) is None


def test_poppler_agrees(paper, tmp_path):
    """An independent reader: both signatures valid; after one flipped byte the digest does not match."""
    pdfsig = shutil.which("pdfsig")
    if pdfsig is None:
        pytest.skip("no pdfsig: apt-get install poppler-utils")
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(paper)
    spoiled = bytearray(paper)
    spoiled[len(paper) // 4] ^= 1
    bad.write_bytes(spoiled)

    def said(file):
        command = [pdfsig, "-nocert", str(file)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    assert said(good).count("Signature Validation: Signature is Valid.") == 2
    assert "Total document signed" in said(good)
    assert "Hồ Chí Dũng" in said(good)
    assert said(bad).count("Signature Validation: Signature is Valid.") < 2


def test_a_certificate_nobody_here_trusts_signs_nothing(office):
    stranger = key_file("Hồ Chí Dũng", by="Nơi cấp lạ")
    add_own_key(actor=office.dung, at=moment(2, "14:30"), content=stranger, password=PASSWORD)
    result = initialled(office)
    key = open_own_key(office.dung, PASSWORD, at=moment(2, "15:00"))

    with pytest.raises(Refusal, match="signing.not_trusted"):
        sign_result(actor=office.dung, at=moment(2, "15:00"), code=result.dossier.code, key=key)
    result.refresh_from_db()
    assert result.stage is Stage.INITIALLED


def test_an_expired_certificate_signs_nothing(office):
    old = key_file("Hồ Chí Dũng", valid_to=moment(1, "00:00"))
    add_own_key(actor=office.dung, at=moment(2, "14:30"), content=old, password=PASSWORD)

    with pytest.raises(Refusal, match="signing.not_in_force"):
        open_own_key(office.dung, PASSWORD, at=moment(2, "15:00"))


def test_an_authority_trusted_no_longer_takes_its_papers_along(office, paper):
    anchor = TrustAnchor.objects.get()
    retire_authority(actor=office.quantri, at=AT, anchor_id=anchor.pk, ground="Bị thu hồi")

    from motcua.results.queries.trust import checked

    assert checked(paper, at=AT).standing is Standing.UNTRUSTED


def test_a_stored_key_file_is_worth_nothing_without_the_key_of_the_installation(office, settings):
    row = SigningKey.objects.get(person=office.people["dung"])
    assert key_file("Hồ Chí Dũng") not in bytes(row.content)
    assert PASSWORD.encode() not in bytes(row.content)

    settings.VAULT_KEY = "mot khoa khac hoan toan, dai hon bon muoi ky tu"
    with pytest.raises(Refusal, match="signing.vault_key"):
        open_own_key(office.dung, PASSWORD, at=AT)


def test_what_is_locked_for_one_row_does_not_open_in_another():
    kept = locked(b"bi mat", about="1//abc")

    assert unlocked(kept, about="1//abc") == b"bi mat"
    with pytest.raises(Refusal, match="signing.vault_key"):
        unlocked(kept, about="2//abc")


def test_a_wrong_password_and_a_damaged_file_are_refused_alike():
    for content, password in ((key_file("Hồ Chí Dũng"), "sai"), (b"khong phai p12", PASSWORD)):
        with pytest.raises(Refusal, match="signing.wrong_password"):
            open_key_file(content, password)


class Token:
    """A device of the tests: it holds the key, shows certificates, and signs for the right PIN."""

    def __init__(self, content):
        self._key, self._certificate, self._others = pkcs12.load_key_and_certificates(
            content, PASSWORD.encode()
        )
        self.signed = 0
        self.is_plugged = True

    def certificates(self, name):
        return [one.public_bytes(Encoding.DER) for one in (self._certificate, *self._others)]

    def sign(self, name, pin, data, digest):
        if not self.is_plugged:
            raise TimeoutError("không trả lời")
        if pin != "1234":
            raise Refusal("signing.wrong_password")
        self.signed += 1
        return self._key.sign(data, padding.PKCS1v15(), getattr(hashes, digest.upper())())


def test_a_device_signs_without_ever_showing_its_key(office):
    token = Token(key_file("Hồ Chí Dũng"))
    signer, bearer = open_device_key(token, "khoa-1", "1234")
    code = initialled(office).dossier.code

    key = OpenKey(signer, bearer.name, bearer.organisation)
    done = sign_result(actor=office.dung, at=moment(2, "15:00"), code=code, key=key)
    assert standing(fetched(done.signed_sha256)) is Standing.VALID
    assert token.signed == 1


def test_a_device_refuses_a_wrong_pin_and_nothing_is_signed(office):
    signer, bearer = open_device_key(Token(key_file("Hồ Chí Dũng")), "khoa-1", "0000")
    result = initialled(office)
    key = OpenKey(signer, bearer.name, bearer.organisation)

    with pytest.raises(Refusal, match="signing.wrong_password"):
        sign_result(actor=office.dung, at=moment(2, "15:00"), code=result.dossier.code, key=key)
    result.refresh_from_db()
    assert result.signed_at is None


def test_a_device_that_is_pulled_out_signs_nothing_and_says_so(office):
    token = Token(key_file("Hồ Chí Dũng"))
    signer, bearer = open_device_key(token, "khoa-1", "1234")
    token.is_plugged = False
    result = initialled(office)
    key = OpenKey(signer, bearer.name, bearer.organisation)

    with pytest.raises(Refusal, match="signing.device_failed"):
        sign_result(actor=office.dung, at=moment(2, "15:00"), code=result.dossier.code, key=key)
    result.refresh_from_db()
    assert result.signed_at is None


def test_without_a_device_one_is_told_so():
    with pytest.raises(Refusal, match="signing.no_device"):
        open_device_key(NoDevice(), "khoa-1", "1234")


def test_a_seal_is_drawn_and_both_signatures_stay_valid(office):
    set_seal(
        actor=office.quantri, at=moment(2, "07:30"), agency_id=office.agency.pk, content=picture_of_a_seal()
    )

    assert standing(fetched(issued(office).issued_sha256)) is Standing.VALID


def test_the_picture_of_a_seal_must_be_a_png(office):
    for content in (b"GIF89a", picture_of_a_seal()[:-30]):
        with pytest.raises(Refusal, match="signing.seal_not_png"):
            set_seal(actor=office.quantri, at=AT, agency_id=office.agency.pk, content=content)


def test_it_signs_and_checks_where_a_loop_is_already_running(paper):
    import asyncio

    async def inside():
        return standing(paper)

    assert asyncio.run(inside()) is Standing.VALID
