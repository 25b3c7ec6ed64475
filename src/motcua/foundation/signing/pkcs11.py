"""A token or a security module behind a PKCS#11 library; needs the optional ``requirements/pkcs11.txt``.

Being signed in to a token counts for the whole process: a second session would sign with no PIN at all. So
one thread at a time opens, signs and closes."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pkcs11
from asn1crypto import x509
from django.conf import settings
from pkcs11.constants import Attribute, ObjectClass
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

from motcua.foundation.signing.running import finished
from motcua.kernel.refusal import Refusal

_WRONG_PIN = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)
_one_at_a_time = Lock()


class Token:
    """The token of the settings: ``PKCS11_MODULE`` is the library, ``PKCS11_TOKEN`` the token's label (empty:
    the first one there is). A key and its certificate bear the same label."""

    def certificates(self, name: str) -> list[bytes]:
        """Read without a PIN; refuses ``signing.no_such_key``."""
        with _opened(None) as session:
            found = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
            held = [(one[Attribute.LABEL], bytes(one[Attribute.VALUE])) for one in found]
        own = [der for label, der in held if label == name]
        if len(own) != 1:
            raise Refusal("signing.no_such_key", name=name)
        return _chain(own[0], [der for _, der in held])

    def sign(self, name: str, pin: str, data: bytes, digest: str) -> bytes:
        certificate = x509.Certificate.load(self.certificates(name)[0])
        with _opened(pin) as session:
            signer = PKCS11Signer(session, signing_cert=certificate, key_label=name)
            return finished(signer.async_sign_raw(data, digest))


@contextmanager
def _opened(pin: str | None) -> Iterator[pkcs11.Session]:
    criteria = TokenCriteria(label=settings.PKCS11_TOKEN) if settings.PKCS11_TOKEN else None
    with _one_at_a_time:
        try:
            with open_pkcs11_session(
                settings.PKCS11_MODULE, token_criteria=criteria, user_pin=pin
            ) as session:
                yield session
        except _WRONG_PIN:
            raise Refusal("signing.wrong_password") from None
        except pkcs11.PinLocked:
            raise Refusal("signing.device_locked") from None
        except (pkcs11.PKCS11Error, OSError, RuntimeError) as no:
            # The library is not there, no token is plugged in, or it was pulled out.
            raise Refusal("signing.device_failed", why=str(no) or type(no).__name__) from no


def _chain(der: bytes, held: list[bytes]) -> list[bytes]:
    """The certificate, then its issuers as far as the token has them."""
    by_subject = {x509.Certificate.load(one).subject.dump(): one for one in held}
    chain = [der]
    while True:
        above = by_subject.get(x509.Certificate.load(chain[-1]).issuer.dump())
        if above is None or above in chain:
            return chain
        chain.append(above)
