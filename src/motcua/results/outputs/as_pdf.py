"""A result as a PDF laid out by NĐ 30/2020, with the places of its fields; and what is drawn into them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from motcua.foundation.printing import qr_svg, render_pdf
from motcua.foundation.printing.pdf import layout_places
from motcua.foundation.signing.pades import Place
from motcua.kernel.basis import basis
from motcua.kernel.time import local
from motcua.kernel.vietnamese import day_words
from motcua.results.rules.text import Paragraph
from motcua.results.words import FIELDS, STAMP

LAYOUT = Path(__file__).with_name("result.typ")
STAMP_LAYOUT = Path(__file__).with_name("stamp.typ")
SIGNER, AGENCY, NUMBER, DAY = "nguoi_ky", "co_quan", "so_ky_hieu", "ngay_ban_hanh"


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """Everything a result says, as values; ``verify_url`` is where its QR leads, ``has_seal`` whether the
    agency's signature shows a picture of the seal."""

    above: str
    agency: str
    place: str
    code: str
    holder: str
    title: str
    subject: str
    paragraphs: tuple[Paragraph, ...]
    recipients: tuple[str, ...]
    capacity: str
    signer: str
    verify_url: str
    has_seal: bool


@basis("30/2020/NĐ-CP", article=8)
def result_pdf(sheet: ResultSheet, *, made_at: datetime) -> tuple[bytes, tuple[Place, ...]]:
    """The paper before anybody signs, and where its fields go."""
    data = asdict(sheet)
    data["paragraphs"] = [
        {"pieces": [_piece(*piece) for piece in one.pieces], "is_centred": one.is_centred}
        for one in sheet.paragraphs
    ]
    files = {"qr": qr_svg(sheet.verify_url)}
    pdf = render_pdf(LAYOUT, data, files=files, made_at=made_at.replace(microsecond=0))
    spots = layout_places(LAYOUT, data, "<spot>", files=files)
    return pdf, tuple(Place(**spot, tooltip=FIELDS[str(spot["name"])]) for spot in spots)


def _piece(words: str, bold: bool) -> dict[str, object]:
    """A piece of a line; the layout trims its ends, so the spaces there are told apart."""
    return {"words": words, "bold": bold, "before": words[:1].isspace(), "after": words[-1:].isspace()}


def signer_stamp(place: Place, *, name: str, agency: str, at: datetime) -> bytes:
    """What is seen of a person's signature: name, agency, time."""
    lines = _lines(name, agency, at)
    return _drawn(place, look="person", lines=lines, title=lines[0])


def agency_stamp(place: Place, *, agency: str, at: datetime, seal: bytes | None) -> bytes:
    """What is seen of the agency's signature: the picture of its seal, or its name and the time."""
    title = STAMP["by"].format(name=agency)
    if seal is not None:
        return _drawn(place, look="seal", title=title, files={"seal": seal})
    return _drawn(place, look="agency", lines=_lines(agency, "", at), title=title)


def written(place: Place, words: str, *, italic: bool = False) -> bytes:
    """Words of the size of the text, for the number and the date."""
    return _drawn(place, look="text", words=words, italic=italic, title=words)


def day_of_issue(day: date) -> str:
    """``ngày 05 tháng 3 năm 2026``: days under ten and the months 1 and 2 carry a nought."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return STAMP["day"].format(day=f"{day.day:02}", month=month, year=day.year)


def _lines(name: str, agency: str, at: datetime) -> list[str]:
    here = local(at)
    time = STAMP["time"].format(time=f"{here:%H:%M:%S} {day_words(here.date())} +07:00")
    whose = STAMP["of"].format(name=agency) if agency else ""
    return [line for line in (STAMP["by"].format(name=name), whose, time) if line]


def _drawn(
    place: Place,
    *,
    look: str,
    title: str,
    lines: Iterable[str] = (),
    words: str = "",
    italic: bool = False,
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    data = {
        "look": look,
        "title": title,
        "lines": list(lines),
        "words": words,
        "italic": italic,
        "width": place.width,
        "height": place.height,
    }
    return render_pdf(STAMP_LAYOUT, data, files=files or {})
