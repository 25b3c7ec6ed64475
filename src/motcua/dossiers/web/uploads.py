"""Papers as upload slots: a file is stored the moment it comes and is kept while other fields are mended.

What is stored but not filed yet travels in a signed hidden field, bound to the person who sent it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core import signing
from django.http import HttpRequest

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.save_draft import note_upload
from motcua.dossiers.queries.intake_checks import FOLDER, KINDS
from motcua.dossiers.rules.intake_checks import MOST_BYTES
from motcua.foundation.files import store_file
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal

LIMIT_BYTES = MOST_BYTES
ACCEPT = ".pdf,.jpg,.jpeg,.png,.docx,image/*"
KEPT_SECONDS = 24 * 3600
SENDS = 60
"""How often one address may send files in an hour."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper asked for; ``case`` where it belongs to one case of the procedure only."""

    name: str
    hint: str = ""
    case: str = ""
    is_needed: bool = True


@dataclass(slots=True)
class Slot:
    """A paper and what came for it: ``file`` (name, kind, size, sha256), its ``token``, or an ``error``."""

    place: int
    wanted: Wanted
    file: dict[str, Any] = field(default_factory=dict)
    token: str = ""
    error: str = ""

    @property
    def input_name(self) -> str:
        return f"tep-{self.place}"

    @property
    def token_name(self) -> str:
        return f"da-gui-{self.place}"

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


def _fill(slot: Slot, request: HttpRequest, person_id: int | None) -> None:
    """New file over old; where the new one is refused the old one stays."""
    upload = request.FILES.get(slot.input_name)
    if token := request.POST.get(slot.token_name, ""):
        try:
            slot.file, slot.token = _read_token(token, person_id), token
        except Refusal:
            if upload is None:
                raise
    if upload is not None:
        stored = store_file(upload, name=upload.name, folder=FOLDER, limit_bytes=LIMIT_BYTES, allowed=KINDS)
        note_upload(at=request.at, sha256=stored.sha256)
        slot.file = {
            "name": stored.name,
            "kind": stored.kind.value,
            "size": stored.size,
            "sha256": stored.sha256,
        }
        slot.token = token_of(person_id, slot.file)
    if slot.wanted.is_needed and not slot.file:
        raise Refusal("paper.missing")


def token_of(person_id: int | None, file: dict[str, Any]) -> str:
    """What carries a stored file through the pages of the person who sent it."""
    return signing.dumps([person_id, file], salt="dossiers.papers")


def _read_token(token: str, person_id: int | None) -> dict[str, Any]:
    try:
        owner, file = signing.loads(token, salt="dossiers.papers", max_age=KEPT_SECONDS)
    except signing.BadSignature as no:
        raise Refusal("paper.stale") from no
    if owner != person_id:
        raise Refusal("paper.stale")
    return file
