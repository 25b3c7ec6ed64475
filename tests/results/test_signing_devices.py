"""Keys that are not files: a real PKCS#11 module (SoftHSM) and a remote service, played on loopback."""

import json
import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator
from glob import glob
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, utils
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from tests.cast import moment
from tests.results.signing import PASSWORD, authority, initialled, key_file

from motcua.foundation.signing import device as devices
from motcua.foundation.signing.validating import Standing, signatures_of
from motcua.kernel.refusal import Refusal
from motcua.results.commands.keep_key import add_own_key
from motcua.results.commands.sign_many import open_session, sign_many
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import SigningLine
from motcua.results.queries.keys import open_own_key
from motcua.results.queries.papers import fetched

PIN, NAME = "1234", "khoa-ong-dung"
MODULES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/*/softhsm/libsofthsm2.so",
    "/usr/lib64/libsofthsm2.so",
)


def opened_file():
    return pkcs12.load_key_and_certificates(key_file("Hồ Chí Dũng"), PASSWORD.encode())


@pytest.fixture(scope="session")
def token(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The library of a SoftHSM with one token that holds the director's key."""
    found = [path for pattern in MODULES for path in glob(pattern)]
    tool = shutil.which("softhsm2-util")
    if not found or tool is None:
        missing = "no PKCS#11 token: apt-get install softhsm2"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    folder = tmp_path_factory.mktemp("token")
    (folder / "conf").write_text(
        f"directories.tokendir = {folder}\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    os.environ["SOFTHSM2_CONF"] = str(folder / "conf")
    key, certificate, others = opened_file()
    plain = folder / "key.pem"
    plain.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    about = ("--token", "motcua", "--label", NAME, "--id", "a1", "--pin", PIN)
    for what in (
        ("--init-token", "--free", "--label", "motcua", "--pin", PIN, "--so-pin", "98765432"),
        ("--import", str(plain), *about),
    ):
        subprocess.run([tool, *what], check=True, capture_output=True)
    _keep_certificates(found[0], {NAME: certificate, "noi-cap": others[0]})
    return found[0]


def _keep_certificates(module: str, certificates: dict) -> None:
    import pkcs11
    from pkcs11 import Attribute, CertificateType, ObjectClass

    with pkcs11.lib(module).get_token(token_label="motcua").open(rw=True, user_pin=PIN) as session:
        for label, one in certificates.items():
            session.create_object(
                {
                    Attribute.CLASS: ObjectClass.CERTIFICATE,
                    Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                    Attribute.TOKEN: True,
                    Attribute.PRIVATE: False,
                    Attribute.LABEL: label,
                    Attribute.SUBJECT: one.subject.public_bytes(),
                    Attribute.VALUE: one.public_bytes(Encoding.DER),
                }
            )


class Service(BaseHTTPRequestHandler):
    """The part of the consortium's API that signing needs, with the director's key behind it."""

    asked: list[str] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        what = self.path.removeprefix("/csc/v1/")
        self.asked.append(what)
        status, told = self._answer(what, body)
        content = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _answer(self, what: str, body: dict) -> tuple[int, dict]:
        key, certificate, others = opened_file()
        if self.headers["Authorization"] != "Bearer so-y-te":
            return 401, {"error": "invalid_token", "error_description": "Không nhận ra nơi gọi"}
        if body["credentialID"] != NAME:
            return 400, {"error": "invalid_credentialID"}
        if what == "credentials/info":
            chain = [one.public_bytes(Encoding.DER) for one in (certificate, *others)]
            return 200, {"cert": {"certificates": [b64encode(one).decode() for one in chain]}}
        if what == "credentials/authorize":
            return (200, {"SAD": body["hash"][0]}) if body["PIN"] == PIN else (400, {"error": "invalid_pin"})
        assert (body["SAD"], body["hashAlgo"]) == (body["hash"][0], "2.16.840.1.101.3.4.2.1")
        prehashed = utils.Prehashed(hashes.SHA256())
        made = key.sign(b64decode(body["hash"][0]), padding.PKCS1v15(), prehashed)
        return 200, {"signatures": [b64encode(made).decode()]}

    def log_message(self, *words: object) -> None:
        """Not in the output of the tests."""


@pytest.fixture
def service() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/csc/v1"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=["pkcs11.Token", "remote.RemoteService"])
def connected(request, settings):
    """One of the two devices, as the settings name it."""
    Service.asked.clear()
    settings.SIGNING_DEVICE = f"motcua.foundation.signing.{request.param}"
    if request.param == "pkcs11.Token":
        settings.PKCS11_MODULE, settings.PKCS11_TOKEN = request.getfixturevalue("token"), "motcua"
    else:
        settings.REMOTE_SIGNING_URL = request.getfixturevalue("service")
        settings.REMOTE_SIGNING_TOKEN = "so-y-te"
    yield settings
    devices._made.cache_clear()


def with_device_key(office):
    return add_own_key(actor=office.dung, at=moment(2, "07:30"), device_name=NAME)


def test_the_director_signs_with_a_key_that_never_leaves_its_device(connected, office):
    row = with_device_key(office)
    code = initialled(office).dossier.code
    key = open_own_key(office.dung, PIN, at=moment(2, "15:00"))
    done = sign_result(actor=office.dung, at=moment(2, "15:00"), code=code, key=key)

    report = signatures_of(fetched(done.signed_sha256), anchors=[authority().der], at=moment(2, "17:00"))
    assert (row.name, report.standing, len(report.signatures)) == ("Hồ Chí Dũng", Standing.VALID, 1)


def test_a_wrong_pin_ends_a_session_at_its_first_line_and_the_lines_wait(connected, office):
    with_device_key(office)
    results = [initialled(office), initialled(office)]
    run = open_session(actor=office.dung, at=moment(2, "15:00"), chosen=[one.pk for one in results])
    wrong = open_own_key(office.dung, "0000", at=moment(2, "15:00"))

    with pytest.raises(Refusal, match=r"signing\.wrong_password"):
        sign_many(actor=office.dung, at=moment(2, "15:00"), run=run, key=wrong)
    assert set(SigningLine.objects.values_list("state", flat=True)) == {"waiting"}
    assert Service.asked.count("credentials/authorize") <= 1
    right = open_own_key(office.dung, PIN, at=moment(2, "15:05"))
    sign_many(actor=office.dung, at=moment(2, "15:05"), run=run, key=right)
    assert set(SigningLine.objects.values_list("state", flat=True)) == {"signed"}


def test_a_key_that_is_not_there_is_named(connected, office):
    with pytest.raises(Refusal, match=r"signing\.no_such_key"):
        add_own_key(actor=office.dung, at=moment(2, "07:30"), device_name="khoa-la")


def test_a_device_that_does_not_answer_is_said_so(connected, office):
    with_device_key(office)
    connected.PKCS11_TOKEN, connected.REMOTE_SIGNING_URL = "da-rut-ra", "http://127.0.0.1:1"

    with pytest.raises(Refusal, match=r"signing\.device_failed"):
        devices.device().sign(NAME, PIN, b"x", "sha256")


def test_another_caller_is_refused_by_the_service(service, settings):
    settings.REMOTE_SIGNING_URL, settings.REMOTE_SIGNING_TOKEN = service, "ke-la"
    settings.SIGNING_DEVICE = "motcua.foundation.signing.remote.RemoteService"

    with pytest.raises(Refusal, match=r"signing\.device_failed") as no:
        devices.device().certificates(NAME)
    assert no.value.facts["why"] == "Không nhận ra nơi gọi"


def test_a_device_that_is_not_installed_is_told_and_breaks_nothing(settings):
    settings.SIGNING_DEVICE = "motcua.foundation.signing.missing.Token"

    with pytest.raises(Refusal, match=r"signing\.device_failed"):
        devices.device()
