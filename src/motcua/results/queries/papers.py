"""A result as the sheet that is printed, and its files."""

from io import BytesIO
from typing import Any

from django.conf import settings

from motcua.dossiers.public import Dossier
from motcua.foundation.files import Kind, open_file, store_file
from motcua.foundation.signing.pades import Place
from motcua.kernel.vietnamese import day_words
from motcua.results.models import AgencySeal, Result, Version
from motcua.results.outputs.as_pdf import ResultSheet
from motcua.results.rules.text import paragraphs

FOLDER = "results"
LIMIT_BYTES = 20_000_000


def sheet_of(result: Result, body: str) -> ResultSheet:
    """What the paper of a result says with that text."""
    agency, dossier = result.agency, result.dossier
    return ResultSheet(
        above=agency.parent_body,
        agency=agency.name,
        place=agency.place,
        code=dossier.code,
        holder=dossier.applicant,
        title=result.title,
        subject=result.subject,
        paragraphs=paragraphs(body),
        recipients=tuple(line.strip(" -") for line in result.recipients.splitlines() if line.strip()),
        capacity=result.capacity,
        signer=result.signer.full_name if result.signer else "",
        verify_url=verify_url(result.key),
        has_seal=AgencySeal.objects.filter(agency=agency).exists(),
    )


def verify_url(key: str) -> str:
    """Where the QR of a result leads."""
    return f"{settings.PUBLIC_URL.rstrip('/')}/xac-thuc/{key}/"


def facts_of(
    dossier: Dossier, *, reason: str = "", ground: str = "", old: Result | None = None
) -> dict[str, str]:
    """What the places of a template are filled with."""
    return {
        "nguoi_nop": dossier.applicant,
        "so_dinh_danh": dossier.applicant_id,
        "dia_chi": dossier.address,
        "dien_thoai": dossier.phone,
        "thu_tuc": dossier.edition.name,
        "truong_hop": dossier.case,
        "ma_ho_so": dossier.code,
        "ngay_tiep_nhan": day_words(dossier.received_at) if dossier.received_at else "",
        "co_quan": dossier.agency.name,
        "dia_danh": dossier.agency.place,
        "linh_vuc": dossier.sector.name,
        "ly_do": reason,
        "can_cu": ground,
        "so_cu": old.number if old else "",
        "ngay_cu": day_words(old.issued_on) if old and old.issued_on else "",
    }


def latest_version(result: Result) -> Version:
    """The text as it stands."""
    return Version.objects.filter(result=result).order_by("-number")[0]


def kept(content: bytes, name: str, kind: Kind) -> str:
    """Store a file of a result; its SHA-256."""
    stored = store_file(BytesIO(content), name=name, folder=FOLDER, limit_bytes=LIMIT_BYTES, allowed=[kind])
    return stored.sha256


def fetched(sha256: str) -> bytes:
    """A stored file of a result; ``file.not_found``."""
    with open_file(sha256, folder=FOLDER) as content:
        return content.read()


def places_of(laid: list[dict[str, Any]]) -> dict[str, Place]:
    """The fields of a laid-out version by name."""
    return {one["name"]: Place(**one) for one in laid}
