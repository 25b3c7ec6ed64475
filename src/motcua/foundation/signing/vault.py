"""Keeping key files where a stolen database is worth nothing: encrypted by a key that is not in it."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from motcua.kernel.refusal import Refusal

_NONCE = 12


def locked(content: bytes, *, about: str) -> bytes:
    """The content encrypted (AES-256-GCM); ``about`` must be said again to open it, so that one row's
    content cannot be put into another."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(_key()).encrypt(nonce, content, about.encode())


def unlocked(content: bytes, *, about: str) -> bytes:
    """What was locked; refuses ``signing.vault_key`` where the key of the settings is another one."""
    try:
        return AESGCM(_key()).decrypt(content[:_NONCE], content[_NONCE:], about.encode())
    except (InvalidTag, ValueError):
        raise Refusal("signing.vault_key") from None


def _key() -> bytes:
    secret = settings.VAULT_KEY or settings.SECRET_KEY
    if not secret:
        raise Refusal("signing.vault_key_missing")
    return HKDF(SHA256(), 32, salt=None, info=b"motcua key files").derive(secret.encode())
