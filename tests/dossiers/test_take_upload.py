"""Files piece by piece: the tus protocol as clients speak it, the owner's alone, bounded, gone in time."""

import base64
import hashlib
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment

from motcua.dossiers.commands.take_upload import begin_upload, expire_uploads
from motcua.dossiers.models import LooseUpload, Upload
from motcua.dossiers.rules.arriving import MOST_TOTAL, MOST_UNFINISHED, metadata_of
from motcua.dossiers.rules.twins import Twin, twins
from motcua.kernel.refusal import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
WHOLE = b"%PDF-1.7\n" + b"0123456789" * 30
TUS = {"Tus-Resumable": "1.0.0"}


@pytest.fixture(autouse=True)
def _files_of_the_test(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()


@pytest.fixture
def lan(office) -> Client:
    return signed_in(office, "lan")


def signed_in(office, name) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def begun(client, name="bằng.pdf", length=309) -> str:
    said = {"Upload-Length": str(length), "Upload-Metadata": f"filename {coded(name.encode())}"}
    answer = client.post("/tep-gui/", headers=TUS | said)
    assert answer.status_code == 201, answer.content
    return answer["Location"]


def coded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def sent(client, where, offset, piece, **more):
    said = TUS | {"Upload-Offset": str(offset)} | more
    return client.patch(where, piece, content_type="application/offset+octet-stream", headers=said)


def there(client, where) -> str:
    return client.head(where, headers=TUS).headers.get("Upload-Offset", "")


def test_a_file_comes_in_pieces_and_is_taken_once_whole(lan):
    where = begun(lan)
    assert sent(lan, where, 0, WHOLE[:100])["Upload-Offset"] == "100"
    assert lan.post(f"{where}nhan/").status_code == 422
    assert there(lan, where) == "100"
    assert sent(lan, where, 50, WHOLE[50:]).status_code == 409
    assert sent(lan, where, 100, WHOLE[100:])["Upload-Offset"] == str(len(WHOLE))

    first, second = (lan.post(f"{where}nhan/").json() for _ in range(2))

    assert (first["name"], first["size"]) == ("bằng.pdf", len(WHOLE)) == (second["name"], second["size"])
    assert LooseUpload.objects.get().sha256 == hashlib.sha256(WHOLE).hexdigest()
    assert b"".join(lan.get(f"/tep-gui/xem/?t={first['token']}")) == WHOLE
    assert there(lan, where) == str(len(WHOLE))


def test_a_piece_that_was_damaged_on_the_way_is_not_kept(lan):
    where = begun(lan)
    good = coded(hashlib.sha256(WHOLE).digest())

    damaged = sent(lan, where, 0, WHOLE[:-1] + b"?", **{"Upload-Checksum": f"sha256 {good}"})

    assert (damaged.status_code, there(lan, where)) == (460, "0")
    assert sent(lan, where, 0, WHOLE, **{"Upload-Checksum": f"sha256 {good}"}).status_code == 204
    assert sent(lan, where, 0, b"?", **{"Upload-Checksum": "md5 x"}).status_code == 400


def test_what_the_protocol_asks_of_every_answer(lan, office):
    assert lan.options("/tep-gui/")["Tus-Extension"] == "creation,expiration,checksum,termination"
    assert lan.post("/tep-gui/").status_code == 412
    assert Client().post("/tep-gui/", headers=TUS).status_code == 401
    assert lan.post("/tep-gui/", headers=TUS | {"Upload-Length": "abc"}).status_code == 400
    assert lan.post("/tep-gui/", headers=TUS | {"Upload-Length": "99999999"}).status_code in {413, 422}
    where = begun(lan)
    assert lan.patch(where, b"x", content_type="text/plain", headers=TUS).status_code == 415
    assert sent(lan, where, 0, WHOLE + b"more").status_code == 413
    assert there(lan, where) == "0"
    assert lan.delete(where, headers=TUS).status_code == 204
    assert lan.head(where, headers=TUS).status_code == 404


def test_nobody_else_sees_continues_takes_or_removes_it(lan, office):
    where = begun(lan)
    other = signed_in(office, "binh")

    assert other.head(where, headers=TUS).status_code == 404
    assert sent(other, where, 0, WHOLE).status_code == 404
    assert other.delete(where, headers=TUS).status_code == 404
    assert other.post(f"{where}nhan/").status_code == 404
    sent(lan, where, 0, WHOLE)
    token = lan.post(f"{where}nhan/").json()["token"]
    assert other.get(f"/tep-gui/xem/?t={token}").status_code == 422
    assert Client().get(f"/tep-gui/hinh/?t={token}").status_code == 302


def test_a_file_that_is_not_what_it_says_is_refused_and_leaves_nothing(lan, tmp_path):
    where = begun(lan, length=4)
    sent(lan, where, 0, b"MZ\0\0")

    refused = lan.post(f"{where}nhan/")

    assert (refused.status_code, Upload.objects.count()) == (422, 0)
    assert "không thuộc loại nhận được" in refused.json()["said"]
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_person_has_only_so_much_on_the_way_and_it_goes_after_a_day(office, tmp_path):
    lan = {"person_id": office.people["lan"].pk, "at": moment(2), "name": "a.pdf"}
    for _ in range(MOST_TOTAL // 10_000_000):
        begin_upload(length=10_000_000, **lan)
    with pytest.raises(Refusal, match=r"upload\.too_many"):
        begin_upload(length=10, **lan)

    assert expire_uploads(at=moment(2) + timedelta(hours=25)) <= MOST_UNFINISHED
    assert not Upload.objects.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    with pytest.raises(Refusal, match=r"upload\.too_large"):
        begin_upload(length=0, **lan)


@given(st.text(max_size=80))
def test_whatever_the_sender_says_of_the_file_can_be_read(header):
    assert all(isinstance(value, str) for value in metadata_of(header).values())


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(max_size=30), max_size=4))
def test_what_a_client_says_is_understood(said):
    header = ",".join(f"{key} {coded(value.encode())}" for key, value in said.items())
    assert metadata_of(header) == said


def test_files_that_repeat_each_other_are_told():
    files = [(1, "a", "00ff00ff00ff00ff"), (2, "b", "00ff00ff00ff00fe"), (3, "a", ""), (4, "c", "")]

    assert twins(files) == {2: Twin(1, False), 3: Twin(1, True)}
