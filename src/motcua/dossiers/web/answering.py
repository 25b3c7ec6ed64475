"""Giving answers and papers again: the page both of a supplement and of the person's own changes.

What was typed and every file that came survive a refusal, an ended session and a second press."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.forms.acts import NoteForm
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.declarations import Given
from motcua.dossiers.web.uploads import (
    ACCEPT,
    LIMIT_BYTES,
    Slot,
    Wanted,
    empty_slots,
    offer_known,
    read_slots,
    slot_acted_on,
)
from motcua.dossiers.words.marks import KEPT_BY_LINK, KEPT_HERE, KEPT_MEANWHILE
from motcua.eforms.public import AgainForm, change_rows, typed_answers
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

SEND = "gui"
_SALT, _OWNER_SECONDS = "dossiers.answering", 7 * 24 * 3600
_MOST_SLOTS = 60
_LINK = "link"


@dataclass
class Answering:
    """The page as far as it has come; ``questions`` is None where no answer of a form is asked for."""

    slots: list[Slot]
    questions: AgainForm | None
    form: Form
    typed: dict[str, Any] | None
    is_sent: bool

    @property
    def faults(self) -> list[Slot]:
        return [slot for slot in self.slots if slot.error]

    @property
    def is_complete(self) -> bool:
        """Whether the button to send was pressed and nothing is wrong."""
        asked = self.questions is None or self.questions.is_valid()
        return self.is_sent and asked and self.form.is_valid() and not self.faults

    def papers(self) -> list[PaperIn]:
        return [slot.paper() for slot in self.slots if slot.file]

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """What ``answer.html`` and ``amend.html`` show of it."""
        offer_known(self.slots, request)
        asked = self.questions
        wrong = len(self.form.errors) + len(self.faults)
        if asked is not None and asked.is_bound:
            loose = len(asked.non_field_errors())
            wrong += len(asked.errors) - bool(loose) + loose
        return {
            "slots": self.slots,
            "questions": asked,
            "sections": asked.shown() if asked else [],
            "faults": self.faults,
            "fault_count": wrong,
            "form": self.form,
            "accept": ACCEPT,
            "limit": LIMIT_BYTES // 1_000_000,
        }


def read_answering(
    request: HttpRequest,
    wanted: Sequence[Wanted],
    given: Given | None,
    marked: Mapping[str, str],
    *,
    form: type[Form] = NoteForm,
    by_link: bool = False,
) -> Answering:
    """What came now, or was kept when the session ended, over the former answers at ``marked``."""
    owner = _LINK if by_link else request.actor.person_id
    kept = _taken_back(request, owner) if request.method != "POST" else None
    if kept is not None:
        bool(request.FILES)  # Read once, or reading them later would empty what is put back here.
        request.POST = kept
        messages.info(request, KEPT_BY_LINK if by_link else KEPT_HERE)
    came = request.method == "POST" or kept is not None
    slots = read_slots(request, wanted) if came else empty_slots(wanted)
    for slot in slots:
        slot.is_shown = request.actor.person_id is not None
    typed = typed_answers(given.definition, request.POST) if came and given else None
    step = request.POST.get("buoc", SEND) if request.method == "POST" else ""
    is_sent = step == SEND and not slot_acted_on(request)
    if typed is not None and given is not None:
        change_rows(given.definition, typed, step)
    if not is_sent:
        for slot in slots:
            slot.error = ""
    questions = None
    if given is not None and marked:
        questions = AgainForm(
            given.definition,
            given.declaration.answers,
            typed,
            marked=marked,
            today=local_day(request.at),
            is_checked=is_sent,
        )
    filled = form(request.POST) if is_sent else form(initial={"note": request.POST.get("note", "")})
    return Answering(slots, questions, filled, typed, is_sent)


def owner_token(request: HttpRequest, dossier: Dossier) -> str:
    """Signed: whose page it is, so that nothing is lost where the session ends meanwhile."""
    return signing.dumps([request.actor.person_id, dossier.code], salt=_SALT)


def link_token(dossier: Dossier) -> str:
    """The same for a page opened by the link of a slip: whoever proves the digits again gets it back."""
    return signing.dumps([_LINK, dossier.code], salt=_SALT)


def sign_in_again(request: HttpRequest, code: str) -> HttpResponse:
    """To the sign-in and back; what was being sent waits in the session for whose page it was."""
    sign_in = address("sign-in")
    if not sign_in:
        raise Refusal("organisation.sign_in")
    owner = _owner(request, code)
    if isinstance(owner, int):
        _keep(request, owner, owner)
        messages.info(request, KEPT_MEANWHILE)
    return redirect_to_login(request.get_full_path(), sign_in)


def kept_till_proven(request: HttpRequest, code: str) -> bool:
    """Whether what a page opened by the link was sending now waits in the session for the digits."""
    if _owner(request, code) != _LINK:
        return False
    _keep(request, _LINK, request.actor.person_id)
    return True


def _keep(request: HttpRequest, owner: int | str, files_of: int | None) -> None:
    kept = request.POST.copy()
    for slot in read_slots(request, [Wanted("", is_needed=False)] * _slots_in(request), files_of):
        if slot.token:
            kept[slot.token_name] = slot.token
    for name in ("csrfmiddlewaretoken", "buoc", "chu"):
        kept.pop(name, None)
    request.session[_place(request)] = [owner, kept.urlencode()]


def _taken_back(request: HttpRequest, owner: int | str | None) -> QueryDict | None:
    was, text = request.session.pop(_place(request), None) or (None, "")
    return QueryDict(text) if was is not None and was == owner else None


def _place(request: HttpRequest) -> str:
    return f"answering:{request.path}"


def _slots_in(request: HttpRequest) -> int:
    names = {*request.POST, *request.FILES}
    return next((n - 1 for n in range(1, _MOST_SLOTS) if f"da-gui-{n}" not in names), _MOST_SLOTS)


def _owner(request: HttpRequest, code: str) -> int | str | None:
    try:
        owner, known = signing.loads(request.POST.get("chu", ""), salt=_SALT, max_age=_OWNER_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return owner if known == code else None
