"""An authenticator app as a telephone has one."""

from datetime import datetime

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from motcua.accounts.commands.keep_authenticator import secret_of
from motcua.accounts.models import Authenticator


def code_of(app: Authenticator, at: datetime) -> str:
    """What the app shows at that moment."""
    return shown(secret_of(app), at)


def shown(secret: bytes, at: datetime) -> str:
    """The six digits of a secret."""
    return TOTP(secret, 6, SHA1(), 30, enforce_key_length=False).generate(at.timestamp()).decode()
