"""What a person has besides a password."""

from typing import NamedTuple

from motcua.accounts.models import Authenticator, Passkey, RecoveryCode


class Factors(NamedTuple):
    """An app that is on; the passkeys; how many recovery codes are left."""

    app: Authenticator | None
    passkeys: list[Passkey]
    codes_left: int

    @property
    def has_any(self) -> bool:
        return self.app is not None or bool(self.passkeys)


def factors_of(person_id: int) -> Factors:
    """Three statements."""
    return Factors(
        Authenticator.objects.filter(person=person_id).exclude(confirmed_at=None).first(),
        list(Passkey.objects.filter(person=person_id).order_by("id")),
        RecoveryCode.objects.filter(person=person_id, used_at=None).count(),
    )
