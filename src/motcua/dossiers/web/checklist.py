"""The list of papers at the counter: ticks, counts, and scans paired with papers."""

from dataclasses import dataclass, field
from typing import Any

from django.core import signing
from django.http import HttpRequest

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.rules.scan_pairing import paired
from motcua.dossiers.web.uploads import FOLDER, KEPT_SECONDS, KINDS, LIMIT_BYTES
from motcua.dossiers.words.counter import OTHER_PAPER, PAPER_KINDS
from motcua.foundation.files import store_file
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.edition import EditionContent, RequiredItem

SALT = "dossiers.scans"
MOST_COPIES = 99


@dataclass(slots=True)
class Tick:
    """One line of the list as ticked; ``is_needed`` where the case at hand asks for it."""

    place: int
    item: RequiredItem
    is_needed: bool
    received: bool = False
    original: bool = False
    kind: str = "copy"
    copies: int = 1
    file: dict[str, Any] = field(default_factory=dict)

    def paper(self) -> PaperIn:
        """The line as the commands take it."""
        return PaperIn(
            self.item.name,
            kind=self.kind,
            copies=self.copies,
            is_received=self.received,
            original_seen=self.original,
            file=self.file,
        )


@dataclass(slots=True)
class Checklist:
    """All lines, scans that fit none, the token that keeps stored scans over a refusal, what went wrong."""

    ticks: list[Tick]
    loose: list[dict[str, Any]] = field(default_factory=list)
    token: str = ""
    error: str = ""

    def papers(self) -> list[PaperIn]:
        """Lines needed or handed in, then papers that came besides."""
        listed = [tick.paper() for tick in self.ticks if tick.is_needed or tick.received]
        names = [OTHER_PAPER.format(name=one["name"]) for one in self.loose]
        more = zip(names, self.loose, strict=True)
        return listed + [PaperIn(name[:500], kind="copy", file=file) for name, file in more]


def read_checklist(content: EditionContent, case: str, request: HttpRequest) -> Checklist:
    """The list as posted: ``du`` means every paper needed is there, ``giay-3`` the third, ``goc-3`` its
    original was seen, ``loai-3`` its kind, ``ban-3`` how many; ``ban-scan`` are files for all of them."""
    posted = request.POST if request.method == "POST" else {}
    ticks = [_tick(place, item, case, posted) for place, item in enumerate(content.required_items, start=1)]
    if not posted:
        return Checklist(ticks)
    stored, error = _stored(request)
    checklist = Checklist(ticks, error=error)
    places = paired([one["name"] for one in stored], [tick.item.name for tick in ticks])
    for one, place in zip(stored, places, strict=True):
        if place is None:
            checklist.loose.append(one)
        else:
            ticks[place].file = one
            ticks[place].received = True
    if stored:
        checklist.token = signing.dumps([request.actor.person_id, stored], salt=SALT)
    return checklist


def _tick(place: int, item: RequiredItem, case: str, posted: Any) -> Tick:
    is_needed = not item.case or item.case == case
    kinds = [kind for kind, _ in PAPER_KINDS]
    usual = "original" if item.originals else "copy"
    kind = posted.get(f"loai-{place}", usual)
    return Tick(
        place,
        item,
        is_needed,
        received=f"giay-{place}" in posted or (is_needed and "du" in posted),
        original=f"goc-{place}" in posted,
        kind=kind if kind in kinds else usual,
        copies=_count(posted.get(f"ban-{place}", ""), item.originals + item.copies or 1),
    )


def _count(text: str, usual: int) -> int:
    return min(int(text), MOST_COPIES) if text.isascii() and text.isdecimal() and int(text[:3]) else usual


def _stored(request: HttpRequest) -> tuple[list[dict[str, Any]], str]:
    """Scans sent before and now, and the sentence of the first that was refused."""
    kept, error = _kept(request)
    for upload in request.FILES.getlist("ban-scan"):
        try:
            file = store_file(upload, name=upload.name, folder=FOLDER, limit_bytes=LIMIT_BYTES, allowed=KINDS)
        except Refusal as no:
            error = error or sentence(no)
            continue
        one = {"name": file.name, "kind": file.kind.value, "size": file.size, "sha256": file.sha256}
        if one["sha256"] not in {other["sha256"] for other in kept}:
            kept.append(one)
    return kept, error


def _kept(request: HttpRequest) -> tuple[list[dict[str, Any]], str]:
    token = request.POST.get("da-scan", "")
    if not token:
        return [], ""
    try:
        owner, files = signing.loads(token, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        owner, files = None, []
    if owner != request.actor.person_id:
        return [], sentence(Refusal("paper.stale"))
    return files, ""
