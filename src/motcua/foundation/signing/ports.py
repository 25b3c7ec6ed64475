"""What signing needs from outside: a device or a service that holds the key and never shows it."""

from typing import Protocol

from motcua.kernel.refusal import Refusal


class SigningDevice(Protocol):
    """A PKCS#11 token, a security module or a remote signing service (ký số từ xa)."""

    def certificates(self, name: str) -> list[bytes]:
        """The certificate of the key of that name, then its issuers, each in DER."""
        ...

    def sign(self, name: str, pin: str, data: bytes, digest: str) -> bytes:
        """The raw signature (RSA PKCS#1 v1.5 or ECDSA) over ``data`` hashed by ``digest``. Refuses
        ``signing.wrong_password`` for a wrong PIN, ``signing.device_locked`` after too many of them and
        ``signing.device_failed`` where it does not answer."""
        ...


class NoDevice:
    """The null twin: no device is connected here, and says so."""

    def certificates(self, name: str) -> list[bytes]:
        raise Refusal("signing.no_device", name=name)

    def sign(self, name: str, pin: str, data: bytes, digest: str) -> bytes:
        raise Refusal("signing.no_device", name=name)
