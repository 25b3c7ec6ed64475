"""One filing as far as it has come: what was typed, the papers, the draft it is kept in."""

import json
import secrets
from dataclasses import dataclass, field, replace
from typing import Any

from django.core import signing
from django.http import HttpRequest

from motcua.dossiers.commands.save_draft import save_draft
from motcua.dossiers.forms.applicant import FileOnlineForm
from motcua.dossiers.models import Draft
from motcua.dossiers.queries.receivers import Receiver, is_filed_online
from motcua.dossiers.rules.intake import DECLARED, Declared, PaperIn
from motcua.dossiers.rules.intake_checks import is_needed
from motcua.dossiers.web.behalf import known_of_other
from motcua.dossiers.web.uploads import Slot, Wanted, empty_slots, read_slots, token_of
from motcua.dossiers.words.desk import PLACES
from motcua.eforms.public import (
    QuestionsForm,
    as_asked,
    conditions_words,
    form_of,
    slot_conditions,
    typed_answers,
)
from motcua.eforms.rules.answers import papers_asked
from motcua.eforms.rules.definition import Definition
from motcua.foundation.web.fields import read_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import legible
from motcua.organisation.public import Agency
from motcua.procedures.public import Edition
from motcua.procedures.rules.edition import EditionContent, content_from

CHECKED = frozenset({"xem-lai", "gui", "sua"})
"""Steps after which the page says what is wrong; the others only keep what was typed."""
_OWNER_SALT, OWNER_SECONDS = "dossiers.filing", 7 * 24 * 3600
_MOST_TYPED = 2000


@dataclass
class Filing:
    """One filing; ``questions`` is None where the edition has no form."""

    agency: Agency
    edition: Edition
    content: EditionContent
    definition: Definition | None
    form: FileOnlineForm
    questions: QuestionsForm | None
    slots: list[Slot]
    client_key: str
    person_id: int
    typed: dict[str, Any] = field(default_factory=dict)
    said: str = ""
    in_conflict: bool = False
    faults: list[Slot] = field(default_factory=list)
    draft: Draft | None = None

    @property
    def is_complete(self) -> bool:
        return (
            self.form.is_bound
            and self.form.is_valid()
            and (self.questions is None or self.questions.is_valid())
            and not self.faults
        )

    @property
    def case(self) -> str:
        return self.form.cleaned_data.get("case", "")

    @property
    def authorisation(self) -> int | None:
        """The number of the one this is filed under for somebody else."""
        number = (self.typed.get("person") or {}).get("authorisation") or ""
        return read_number(str(number))

    @property
    def answers(self) -> dict[str, Any]:
        """The answers that hold, by key."""
        return self.questions.checked.answers if self.questions else {}

    @property
    def asked(self) -> list[dict[str, Any]]:
        return as_asked(self.definition, self.answers) if self.definition else []

    def declared(self) -> Declared | None:
        """The form as the command takes it."""
        if self.definition is None:
            return None
        return Declared(self.definition.title, self.definition.fingerprint, self.answers, self.asked)

    def papers(self) -> list[PaperIn]:
        """What came, and the paper that the form itself is."""
        found = [slot.paper() for slot in self.slots if slot.file]
        if self.definition is not None and self.definition.stands_for:
            found.insert(0, PaperIn(self.definition.stands_for, kind=DECLARED))
        return found

    def kept(self) -> list[tuple[str, str]]:
        """Names and values of the form's controls, for the hidden fields of the review."""
        if self.questions is None:
            return []
        pairs = [(one.count_name, str(len(one.rows))) for one in self.questions.shown() if one.count_name]
        for bound in self.questions:
            value = bound.value()
            values = value if isinstance(value, list) else [value]
            pairs += [(bound.html_name, one) for one in values if one]
        return pairs

    def save(self, request: HttpRequest, *, seen: int | None) -> Draft:
        """Keep it as a draft; ``draft.…`` refusals."""
        files = [{"paper": slot.wanted.name, **slot.file} for slot in self.slots if slot.file]
        self.draft = save_draft(
            person_id=self.person_id,
            at=request.at,
            agency=self.agency,
            edition=self.edition,
            client_key=self.client_key,
            typed=self.typed,
            files=files,
            fingerprint=self.definition.fingerprint if self.definition else "",
            seen=seen,
        )
        return self.draft


def posted_filing(request: HttpRequest, receiver: Receiver, *, person_id: int) -> Filing:
    """What was sent now, over what came before."""
    content = _content(request, receiver)
    definition = form_of(receiver.edition.pk)
    is_checked = request.POST.get("buoc", "") in CHECKED
    posted = {name: legible(request.POST.get(name, "")) for name in request.POST}
    form = FileOnlineForm(posted, content=content)
    person = {name: posted.get(name, "")[:_MOST_TYPED] for name in form.fields}
    answers = typed_answers(definition, request.POST) if definition else {}
    case = person.get("case", "")
    if is_checked:
        form.is_valid()
        case = form.cleaned_data.get("case", "")
    else:
        form = FileOnlineForm(initial=person, content=content)
    questions = _questions(request, definition, answers, is_checked=is_checked)
    wanted = wanted_papers(content, case, definition, questions)
    asked_for = wanted if is_checked else [replace(one, is_needed=False) for one in wanted]
    slots = read_slots(request, asked_for, person_id)
    for slot, one in zip(slots, wanted, strict=True):
        slot.wanted = one
    return Filing(
        receiver.agency,
        receiver.edition,
        content,
        definition,
        form,
        questions,
        slots,
        client_key=person["client_key"][:64],
        person_id=person_id,
        typed={"person": {k: v for k, v in person.items() if k != "client_key"}, "answers": answers},
        faults=[slot for slot in slots if slot.error],
    )


def opened_filing(request: HttpRequest, receiver: Receiver, draft: Draft | None) -> Filing:
    """A new one with what the account knows, or the draft as it was left."""
    content = _content(request, receiver)
    definition = form_of(receiver.edition.pk)
    key = draft.client_key if draft else secrets.token_urlsafe(16)
    known = (draft.applicant if draft else _known_of(request, receiver)) | {"client_key": key}
    if not draft and request.GET.get("truong-hop") in {term.case for term in content.terms}:
        known["case"] = request.GET["truong-hop"]
    answers = draft.answers if draft else {}
    form = FileOnlineForm(content=content, initial=known)
    questions = _questions(request, definition, answers, is_checked=False)
    slots = empty_slots(wanted_papers(content, known.get("case") or None, definition, questions))
    files = {file["paper"]: file for file in draft.files} if draft else {}
    for slot in slots:
        if file := files.get(slot.wanted.name):
            slot.file = {key: value for key, value in file.items() if key != "paper"}
            slot.token = token_of(request.actor.person_id, slot.file)
    return Filing(
        receiver.agency,
        receiver.edition,
        content,
        definition,
        form,
        questions,
        slots,
        client_key=key,
        person_id=request.actor.person_id,
        typed={"person": known, "answers": answers},
        draft=draft,
    )


def wanted_papers(
    content: EditionContent,
    case: str | None,
    definition: Definition | None = None,
    questions: QuestionsForm | None = None,
) -> list[Wanted]:
    """The papers as slots; one of another case than the chosen one, or "if any", is not needed. The form
    says when a paper of its own is asked for; the paper it stands for needs no slot."""
    cases = {term.case for term in content.terms}
    slots = {slot.paper or slot.label: slot for slot in (definition.papers() if definition else ())}
    asked = papers_asked(definition, questions.checked.answers) if definition and questions else {}
    labels = {one.key: one for _, one in definition.questions()} if definition else {}
    scripts = slot_conditions(definition) if definition else {}
    found = []
    for item in content.required_items:
        if definition is not None and item.name == definition.stands_for:
            continue
        needed, hint, when = is_needed(item, case, cases), item.form or item.note, item.case
        script = json.dumps([["case", [item.case]]]) if len(cases) > 1 and item.case in cases - {""} else ""
        if tied := slots.pop(item.name, None):
            needed = needed and tied.is_required and asked[tied.key]
            hint, when = tied.hint or hint, conditions_words(tied.when, labels) or when
            script = scripts[tied.key] or script
        found.append(Wanted(item.name, hint=hint, case=when, is_needed=needed, when=script))
    for name, slot in slots.items():
        when = conditions_words(slot.when, labels)
        needed = slot.is_required and asked[slot.key]
        found.append(Wanted(name, slot.hint, when, needed, scripts[slot.key]))
    return found


def owner_token(filing: Filing) -> str:
    """Signed: whose filing the page is, so that nothing is lost where the session ends meanwhile."""
    return signing.dumps([filing.person_id, filing.client_key], salt=_OWNER_SALT)


def owner_of(request: HttpRequest) -> int | None:
    """The person whose page this was, by its token; None for anything else."""
    try:
        person_id, key = signing.loads(request.POST.get("chu", ""), salt=_OWNER_SALT, max_age=OWNER_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return person_id if key == request.POST.get("client_key", "") else None


def _content(request: HttpRequest, receiver: Receiver) -> EditionContent:
    content = content_from(receiver.edition.content)
    if not is_filed_online(receiver.edition, content, local_day(request.at)):
        places = "; ".join(PLACES.get(place, place) for place in content.places) or receiver.agency.name
        raise Refusal("dossier.not_filed_online", places=places)
    return content


def _questions(
    request: HttpRequest, definition: Definition | None, answers: dict[str, Any], *, is_checked: bool
) -> QuestionsForm | None:
    if definition is None:
        return None
    return QuestionsForm(definition, answers, today=local_day(request.at), is_checked=is_checked)


def _known_of(request: HttpRequest, receiver: Receiver) -> dict[str, str]:
    person = request.user
    mine = {
        "name": person.full_name,
        "id_number": person.id_number,
        "phone": person.phone,
        "email": person.email,
        "address": person.home_address,
    }
    return mine | known_of_other(request, receiver.edition)
