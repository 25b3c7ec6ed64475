"""Speaking to a provider of identities: OpenID Connect, authorization code with PKCE, signatures by its keys.

Nothing of the answer is believed before the state, the signature, the issuer, the audience, the times and the
nonce have been checked (OpenID Connect Core 1.0, 3.1.3.7; RFC 7636; RFC 9207).
"""

import hashlib
import json
import secrets
import urllib.error
import urllib.request
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from django.conf import settings
from django.core.cache import cache
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from motcua.kernel.refusal import Refusal

SECONDS, MOST_BYTES, KEPT = 10, 512 * 1024, 600
SIGNED_BY = ["RS256", "ES256", "PS256", "EdDSA"]
SKEW = 60

Asked = dict[str, str]


def is_configured() -> bool:
    """Whether people may sign in through a provider here."""
    return bool(settings.OIDC["issuer"] and settings.OIDC["client_id"])


def begin(redirect_uri: str) -> tuple[str, Asked]:
    """Where to send the person, and what must be known when they come back."""
    asked = {"state": secrets.token_urlsafe(24), "nonce": secrets.token_urlsafe(24)}
    asked |= {"verifier": secrets.token_urlsafe(48), "redirect_uri": redirect_uri}
    challenge = urlsafe_b64encode(hashlib.sha256(asked["verifier"].encode()).digest()).rstrip(b"=").decode()
    query = {
        "response_type": "code",
        "client_id": settings.OIDC["client_id"],
        "redirect_uri": redirect_uri,
        "scope": settings.OIDC["scope"],
        "state": asked["state"],
        "nonce": asked["nonce"],
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    where = _described()["authorization_endpoint"]
    return f"{where}{'&' if urlsplit(where).query else '?'}{urlencode(query)}", asked


def finish(asked: Mapping[str, str], came: Mapping[str, str], *, at: datetime) -> dict[str, Any]:
    """The claims of who came back. Refuses ``account.provider_no`` where the person or the provider said no,
    ``account.provider_bad`` where the answer is not ours to believe, ``account.provider_away``."""
    if asked and came.get("error"):
        raise Refusal("account.provider_no")
    if not asked or not secrets.compare_digest(asked.get("state", ""), came.get("state", "")):
        raise Refusal("account.provider_bad")
    described = _described()
    if "iss" in came and came["iss"].rstrip("/") != settings.OIDC["issuer"]:
        raise Refusal("account.provider_bad")
    if not came.get("code"):
        raise Refusal("account.provider_bad")
    sent = {
        "grant_type": "authorization_code",
        "code": came["code"],
        "redirect_uri": asked["redirect_uri"],
        "code_verifier": asked["verifier"],
        "client_id": settings.OIDC["client_id"],
    }
    tokens = _asked(described["token_endpoint"], heads=_who_we_are(described), body=urlencode(sent).encode())
    claims = _believed(str(tokens.get("id_token", "")), described, nonce=asked["nonce"], at=at)
    if endpoint := described.get("userinfo_endpoint"):
        heads = {"Authorization": f"Bearer {tokens.get('access_token', '')}"}
        told = _asked(endpoint, heads=heads)
        if told.get("sub") != claims["sub"]:
            raise Refusal("account.provider_bad")
        claims = {**told, **claims}
    return claims


def _believed(token: str, described: Mapping[str, Any], *, nonce: str, at: datetime) -> dict[str, Any]:
    try:
        decoded = jwt.decode(token, _keys(described), algorithms=SIGNED_BY)
        claims = dict(decoded.claims)
        rules = jwt.JWTClaimsRegistry(
            now=int(at.timestamp()),
            leeway=SKEW,
            iss={"essential": True, "value": described["issuer"]},
            aud={"essential": True, "value": settings.OIDC["client_id"]},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        )
        rules.validate(claims)
    except (JoseError, ValueError, KeyError, TypeError):
        raise Refusal("account.provider_bad") from None
    if claims.get("azp") not in (None, settings.OIDC["client_id"]):
        raise Refusal("account.provider_bad")
    return claims


def _described() -> dict[str, Any]:
    """The provider's description of itself, kept for ten minutes."""
    issuer = settings.OIDC["issuer"]
    if not is_configured():
        raise Refusal("account.provider_off")
    known = cache.get(name := f"oidc:{hashlib.sha256(issuer.encode()).hexdigest()}")
    if known is None:
        known = _asked(f"{issuer}/.well-known/openid-configuration")
        if str(known.get("issuer", "")).rstrip("/") != issuer:
            raise Refusal("account.provider_bad")
        cache.set(name, known, KEPT)
    return known


def _keys(described: Mapping[str, Any]) -> KeySet:
    return KeySet.import_key_set(_asked(described["jwks_uri"]))  # type: ignore[arg-type]


def _who_we_are(described: Mapping[str, Any]) -> dict[str, str]:
    name, secret = settings.OIDC["client_id"], settings.OIDC["client_secret"]
    if not secret:
        return {}
    pair = f"{quote(name, safe='')}:{quote(secret, safe='')}"
    return {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _asked(url: str, *, heads: Mapping[str, str] | None = None, body: bytes | None = None) -> dict[str, Any]:
    here = urlsplit(url)
    if here.scheme != "https" and here.hostname not in {"localhost", "127.0.0.1"}:
        raise Refusal("account.provider_bad")
    request = urllib.request.Request(url, data=body, headers={"Accept": "application/json", **(heads or {})})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 https, or this machine
            found = json.loads(answer.read(MOST_BYTES))
    except urllib.error.HTTPError as no:
        raise Refusal("account.provider_bad" if no.code < 500 else "account.provider_away") from no
    except (OSError, ValueError) as no:
        raise Refusal("account.provider_away") from no
    if not isinstance(found, dict):
        raise Refusal("account.provider_bad")
    return found
