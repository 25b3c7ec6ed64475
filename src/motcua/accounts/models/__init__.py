"""What is stored about accounts."""

from motcua.accounts.models.authorisation import Authorisation, Invitation
from motcua.accounts.models.contact import Contact, SentCode
from motcua.accounts.models.factor import Authenticator, Passkey, RecoveryCode
from motcua.accounts.models.outside import OutsideIdentity

__all__ = [
    "Authorisation",
    "Authenticator",
    "Contact",
    "Invitation",
    "OutsideIdentity",
    "Passkey",
    "RecoveryCode",
    "SentCode",
]
