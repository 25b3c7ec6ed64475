"""A certificate authority of one's own: for the demo, for tests, for an office that has none yet."""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID

BITS = 2048


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority: its certificate and its key, which is written nowhere."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey

    @property
    def der(self) -> bytes:
        """The certificate, to be trusted."""
        return self.certificate.public_bytes(Encoding.DER)


def new_authority(name: str, *, valid_from: datetime, valid_to: datetime) -> Authority:
    """An authority that signs its own certificate."""
    key = rsa.generate_private_key(65537, BITS)
    subject = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), _common(name)])
    made = _certificate(subject, subject, key.public_key(), valid_from, valid_to)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    made = made.add_extension(_usage(signs_certificates=True), critical=True)
    return Authority(made.sign(key, SHA256()), key)


def issue_key_file(
    authority: Authority,
    *,
    name: str,
    organisation: str,
    valid_from: datetime,
    valid_to: datetime,
    password: str,
) -> bytes:
    """A new key with its certificate as a PKCS#12 file under that password."""
    key = rsa.generate_private_key(65537, BITS)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _fitting(organisation)),
            _common(name),
        ]
    )
    made = _certificate(subject, authority.certificate.subject, key.public_key(), valid_from, valid_to)
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    made = made.add_extension(_usage(signs_certificates=False), critical=True)
    certificate = made.sign(authority.key, SHA256())
    lock = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, certificate, [authority.certificate], lock
    )


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: rsa.RSAPublicKey,
    valid_from: datetime,
    valid_to: datetime,
) -> x509.CertificateBuilder:
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key)
    made = made.serial_number(x509.random_serial_number())
    made = made.not_valid_before(valid_from).not_valid_after(valid_to)
    return made.add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _common(name: str) -> x509.NameAttribute:
    return x509.NameAttribute(NameOID.COMMON_NAME, _fitting(name))


def _fitting(name: str) -> str:
    """As much of a name as a certificate takes: 64 bytes."""
    return name.encode()[:64].decode(errors="ignore")
