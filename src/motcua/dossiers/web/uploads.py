"""Papers as upload slots: a file is stored the moment it comes and is kept while other fields are mended.

What is stored but not filed yet travels in a signed hidden field, bound to the person who sent it."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from motcua.dossiers.access import own_paper
from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.save_draft import note_upload
from motcua.dossiers.queries.intake_checks import FOLDER, KINDS
from motcua.dossiers.queries.looks import file_facts
from motcua.dossiers.queries.my_papers import Kept, fitting, kept_papers
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.dossiers.rules.twins import twins
from motcua.dossiers.web.people import for_people
from motcua.dossiers.words.filing import LOOKS_LIKE, SAME_AS
from motcua.foundation.files import Kind, is_on_hold, open_file, store_file
from motcua.foundation.refusal_words import sentence
from motcua.foundation.scans import page_picture
from motcua.foundation.scans.pages import READABLE
from motcua.foundation.web.downloads import handed_in
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

LIMIT_BYTES = MOST_BYTES
ACCEPT = ".pdf,.jpg,.jpeg,.png,.docx,image/*"
KEPT_SECONDS = 24 * 3600
SENDS = 60
"""How often one address may send files in an hour."""
REMOVE, USE_AGAIN = "bo-tep", "dung-lai"
_PICTURE_WIDTH, _DPI = 320, 72


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper asked for; ``case`` where it belongs to one case of the procedure only; ``when`` the same for
    the page's script; ``remark`` what an officer found wrong with the former one."""

    name: str
    hint: str = ""
    case: str = ""
    is_needed: bool = True
    when: str = ""
    remark: str = ""


@dataclass(slots=True)
class Slot:
    """A paper and what came for it: ``file`` (name, kind, size, sha256, look; ``from`` where it is a paper
    used again), its ``token``, or an ``error``. ``known``: papers filed before that would fit. ``is_shown``:
    the person has an account, and may see what came again."""

    place: int
    wanted: Wanted
    file: dict[str, Any] = field(default_factory=dict)
    token: str = ""
    error: str = ""
    twin: str = ""
    known: Sequence[Kept] = ()
    is_shown: bool = True

    @property
    def input_name(self) -> str:
        return f"tep-{self.place}"

    @property
    def token_name(self) -> str:
        return f"da-gui-{self.place}"

    @property
    def can_look(self) -> bool:
        return bool(self.token) and self.is_shown

    @property
    def picture(self) -> str:
        """The address of a small picture of its first page, empty where it has none."""
        return picture_of(self.file, self.token) if self.can_look else ""

    @property
    def whole(self) -> str:
        """The address of the file itself."""
        return f"{reverse('upload-whole')}?{urlencode({'t': self.token})}" if self.can_look else ""

    @property
    def waits_for_scan(self) -> bool:
        return bool(self.file) and is_on_hold(self.file["sha256"], FOLDER)

    @property
    def is_doubtful(self) -> bool:
        """Whether its first page ought to show something and does not: empty, locked or broken."""
        return bool(self.token) and self.file.get("look") == "" and _is_drawn(self.file)

    def paper(self) -> PaperIn:
        """The paper as the commands take one."""
        return PaperIn(self.wanted.name, kind="digital", file=self.file)


def empty_slots(wanted: Iterable[Wanted]) -> list[Slot]:
    """A slot for each paper, numbered from 1."""
    return [Slot(place, one) for place, one in enumerate(wanted, start=1)]


def read_slots(request: HttpRequest, wanted: Iterable[Wanted], owner: int | None = None) -> list[Slot]:
    """The slots with what was sent now or before; each says for itself what is wrong with it.

    ``owner`` is whose files they are where the session has ended meanwhile. Refuses ``request.too_many``
    where one address keeps sending files."""
    if request.FILES:
        throttle(request, "papers", SENDS, 3600)
    slots = empty_slots(wanted)
    for slot in slots:
        try:
            _fill(slot, request, owner or request.actor.person_id)
        except Refusal as no:
            slot.error = sentence(no)
    return slots


def slot_acted_on(request: HttpRequest) -> str:
    """The number of the slot whose own button was pressed (remove its file, use an earlier paper)."""
    act, _, rest = request.POST.get("buoc", "").partition(":")
    return rest.partition(":")[0] if act in {REMOVE, USE_AGAIN} else ""


def offer_known(slots: Sequence[Slot], request: HttpRequest) -> None:
    """What the person filed before as the same paper, for slots that are empty; and which files repeat each
    other."""
    if any(not slot.file for slot in slots):
        kept, today = kept_papers(request.actor), local_day(request.at)
        for slot in slots:
            slot.known = () if slot.file else fitting(kept, slot.wanted.name, today)
    filled = {slot.place: slot for slot in slots if slot.file}
    found = twins([(p, slot.file["sha256"], slot.file.get("look", "")) for p, slot in filled.items()])
    for place, twin in found.items():
        words = SAME_AS if twin.is_same else LOOKS_LIKE
        filled[place].twin = words.format(place=twin.place, name=filled[twin.place].wanted.name)


def _fill(slot: Slot, request: HttpRequest, person_id: int | None) -> None:
    """New file over old; where the new one is refused the old one stays."""
    upload = request.FILES.get(slot.input_name)
    act, _, rest = request.POST.get("buoc", "").partition(":")
    place, _, paper_id = rest.partition(":")
    is_acted_on = place == str(slot.place)
    token = "" if act == REMOVE and is_acted_on else request.POST.get(slot.token_name, "")
    if token:
        try:
            slot.file, slot.token = read_token(token, person_id), token
        except Refusal:
            if upload is None:
                raise
    if act == USE_AGAIN and is_acted_on:
        slot.file = _used_again(request, paper_id)
        slot.token = token_of(person_id, slot.file)
    elif upload is not None:
        stored = store_file(upload, name=upload.name, folder=FOLDER, limit_bytes=LIMIT_BYTES, allowed=KINDS)
        note_upload(at=request.at, sha256=stored.sha256)
        slot.file = file_facts(stored)
        slot.token = token_of(person_id, slot.file)
    if slot.wanted.is_needed and not slot.file and not slot_acted_on(request):
        raise Refusal("paper.missing")


def _used_again(request: HttpRequest, paper_id: str) -> dict[str, Any]:
    if not (paper_id.isascii() and paper_id.isdecimal() and len(paper_id) < 19):
        raise Refusal("paper.not_found")
    paper = own_paper(request.actor, int(paper_id))
    return {
        "name": paper.file_name,
        "kind": paper.file_kind,
        "size": paper.file_size,
        "sha256": paper.file_sha256,
        "look": paper.file_look,
        "from": paper.pk,
        "code": paper.dossier.code,
    }


def token_of(person_id: int | None, file: dict[str, Any]) -> str:
    """What carries a stored file through the pages of the person who sent it."""
    return signing.dumps([person_id, file], salt="dossiers.papers")


def read_token(token: str, person_id: int | None) -> dict[str, Any]:
    """The stored file of a token; ``paper.stale`` for another person's, an old or a forged one."""
    try:
        owner, file = signing.loads(token, salt="dossiers.papers", max_age=KEPT_SECONDS)
    except signing.BadSignature as no:
        raise Refusal("paper.stale") from no
    if owner != person_id:
        raise Refusal("paper.stale")
    return file


def picture_of(file: dict[str, Any], token: str) -> str:
    """The address of a small picture of the first page; empty where there is nothing to see."""
    is_seen = _is_drawn(file) and file.get("look")
    return f"{reverse('upload-picture')}?{urlencode({'t': token})}" if is_seen else ""


def _is_drawn(file: dict[str, Any]) -> bool:
    return file.get("kind") in {kind.value for kind in READABLE}


@require_GET
@never_cache
@for_people
def picture(request: HttpRequest) -> HttpResponseBase:
    """The first page, drawn by us: nothing of the file itself reaches the page."""
    content, kind, _ = _opened(request)
    page = page_picture(content, kind, 1, dpi=_DPI)
    page.thumbnail((_PICTURE_WIDTH, 2 * _PICTURE_WIDTH))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=70)
    answer = HttpResponse(out.getvalue(), content_type="image/jpeg")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_GET
@never_cache
@for_people
def whole(request: HttpRequest) -> HttpResponseBase:
    """The file as it was sent, to look at again."""
    content, kind, name = _opened(request)
    return handed_in(content, kind=kind, name=name)


def _opened(request: HttpRequest) -> tuple[bytes, Kind, str]:
    file = read_token(request.GET.get("t", ""), request.actor.person_id)
    with open_file(file["sha256"], folder=FOLDER) as content:
        return content.read(), Kind(file["kind"]), file["name"]
