"""Who can sign: the certificate and key inside a PKCS#12 file, or on a device."""

from dataclasses import dataclass
from datetime import datetime

from asn1crypto import keys as asn1_keys
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509 import Certificate
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from motcua.foundation.signing.ports import SigningDevice
from motcua.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Bearer:
    """What a certificate says: whose it is, who issued it, between when, and its SHA-256 (hex)."""

    name: str
    organisation: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_to: datetime
    fingerprint: str


def bearer_of(der: bytes) -> Bearer:
    """Read a certificate; refuses ``signing.not_a_certificate``."""
    try:
        certificate = x509.Certificate.load(der)
        said = certificate.subject.native
        issuer = certificate.issuer.native
        return Bearer(
            name=_text(said.get("common_name")) or certificate.subject.human_friendly,
            organisation=_text(said.get("organization_name")),
            issuer=_text(issuer.get("common_name")) or certificate.issuer.human_friendly,
            serial=f"{certificate.serial_number:X}",
            valid_from=certificate.not_valid_before,
            valid_to=certificate.not_valid_after,
            fingerprint=certificate.sha256.hex(),
        )
    except (ValueError, TypeError, KeyError):
        raise Refusal("signing.not_a_certificate") from None


def open_key_file(content: bytes, password: str) -> tuple[Signer, Bearer]:
    """The key of a PKCS#12 file, ready to sign; refuses ``signing.wrong_password`` (a damaged file looks
    the same) and ``signing.key_file_empty``. The password is used here and kept nowhere."""
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(content, password.encode())
    except (ValueError, TypeError):
        raise Refusal("signing.wrong_password") from None
    if key is None or certificate is None:
        raise Refusal("signing.key_file_empty")
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    der = certificate.public_bytes(Encoding.DER)
    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(der),
        signing_key=asn1_keys.PrivateKeyInfo.load(plain),
        cert_registry=_store(others or []),
    )
    return signer, bearer_of(der)


def open_device_key(device: SigningDevice, name: str, pin: str) -> tuple[Signer, Bearer]:
    """The key of that name on a device; the PIN is checked when it first signs."""
    chain = device.certificates(name)
    return DeviceSigner(device, name, pin, chain), bearer_of(chain[0])


class DeviceSigner(Signer):
    """Signs by asking the device: the key never comes here."""

    def __init__(self, device: SigningDevice, name: str, pin: str, chain: list[bytes]) -> None:
        store = SimpleCertificateStore()
        store.register_multiple(x509.Certificate.load(der) for der in chain)
        super().__init__(signing_cert=x509.Certificate.load(chain[0]), cert_registry=store)
        self._device, self._name, self._pin = device, name, pin

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if dry_run:
            # Only the length counts: no PIN is spent to find out how much room the signature takes.
            return bytes(max(self.signing_cert.public_key.bit_size // 4, 256))
        try:
            return self._device.sign(self._name, self._pin, data, digest_algorithm)
        except OSError as no:
            # Unplugged, or a service that does not answer: a timeout is an OSError too.
            raise Refusal("signing.device_failed", why=str(no) or type(no).__name__) from no


def _store(others: list[Certificate]) -> SimpleCertificateStore:
    store = SimpleCertificateStore()
    store.register_multiple(x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in others)
    return store


def _text(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else str(value or "")
