"""A remote signing service (ký số từ xa) that speaks the API of the Cloud Signature Consortium: it keeps the
key, we send a fingerprint of the paper and a PIN, never the paper."""

import hashlib
import json
from base64 import b64decode, b64encode
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from asn1crypto.algos import DigestAlgorithmId, SignedDigestAlgorithmId
from asn1crypto.x509 import Certificate
from django.conf import settings

from motcua.kernel.refusal import Refusal

SECONDS = 20
_WRONG_PIN = frozenset({"invalid_pin", "invalid_otp"})
_NO_KEY = frozenset({"invalid_credential", "invalid_credentialid"})


class RemoteService:
    """The service at ``REMOTE_SIGNING_URL``, which knows us by ``REMOTE_SIGNING_TOKEN``. A key's name is the
    ``credentialID`` there."""

    def certificates(self, name: str) -> list[bytes]:
        """Refuses ``signing.no_such_key``."""
        told = _ask("credentials/info", {"credentialID": name, "certificates": "chain"}, name)
        return _read(lambda: [b64decode(one, validate=True) for one in told["cert"]["certificates"]])

    def sign(self, name: str, pin: str, data: bytes, digest: str) -> bytes:
        hashed = b64encode(hashlib.new(digest, data).digest()).decode()
        wanted = {"credentialID": name, "numSignatures": 1, "hash": [hashed], "PIN": pin}
        allowed = _ask("credentials/authorize", wanted, name)
        algorithm = Certificate.load(self.certificates(name)[0]).public_key.algorithm
        kind = "ecdsa" if algorithm == "ec" else "rsa"
        told = _ask(
            "signatures/signHash",
            {
                "credentialID": name,
                "SAD": _read(lambda: allowed["SAD"]),
                "hash": [hashed],
                "hashAlgo": DigestAlgorithmId(digest).dotted,
                "signAlgo": SignedDigestAlgorithmId(f"{digest}_{kind}").dotted,
            },
            name,
        )
        return _read(lambda: b64decode(told["signatures"][0], validate=True))


def _ask(what: str, body: dict[str, Any], name: str) -> dict[str, Any]:
    """One call; what the service refuses becomes our refusal, whatever else goes wrong is told as it is."""
    base = settings.REMOTE_SIGNING_URL.rstrip("/")
    if not base.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise Refusal("signing.device_failed", why="MOTCUA_REMOTE_SIGNING_URL")
    heads = {"Content-Type": "application/json", "Authorization": f"Bearer {settings.REMOTE_SIGNING_TOKEN}"}
    asked = Request(f"{base}/{what}", json.dumps(body).encode(), heads, method="POST")  # noqa: S310
    try:
        with urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310
            return _read(lambda: dict(json.load(answer)))
    except HTTPError as no:
        raise _refused(no, name) from None
    except (OSError, HTTPException) as no:
        raise Refusal("signing.device_failed", why=str(no) or type(no).__name__) from no


def _refused(no: HTTPError, name: str) -> Refusal:
    try:
        told = json.load(no)
        error, words = str(told.get("error", "")).lower(), str(told.get("error_description", ""))
    except (ValueError, AttributeError, OSError):
        error, words = "", ""
    if error in _WRONG_PIN:
        return Refusal("signing.wrong_password")
    if error in _NO_KEY:
        return Refusal("signing.no_such_key", name=name)
    return Refusal("signing.device_failed", why=words or error or f"HTTP {no.code}")


def _read(reading: Any) -> Any:
    """An answer that is not what the API says is a service that failed."""
    try:
        return reading()
    except (ValueError, KeyError, IndexError, TypeError) as no:
        raise Refusal("signing.device_failed", why="trả lời không đọc được") from no
