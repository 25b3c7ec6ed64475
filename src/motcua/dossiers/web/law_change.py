"""The running dossiers a publication decision touches: the list by what becomes of them, and the letters."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.queries.law_change import LawLine, law_lines
from motcua.dossiers.rules.told import leaders
from motcua.dossiers.slips.law import LawLetter, letters_docx, letters_pdf
from motcua.dossiers.words.acts import STATES
from motcua.dossiers.words.desk import DOSSIERS
from motcua.dossiers.words.laws import LETTER, OUTCOMES, outcome_tabs
from motcua.foundation.files.kinds import Kind
from motcua.foundation.web.downloads import made
from motcua.foundation.web.pages import page_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words, moment_words
from motcua.organisation.public import require_staff
from motcua.procedures.public import DecisionEffect, decision_effect

PAGE = 50
A_FILE = 200
"""Letters in one file; printing more at once keeps an office waiting."""


@require_safe
def law_dossiers(request: HttpRequest, number: int) -> HttpResponse:
    """The list; ``ket-qua`` filters by outcome, ``trang`` turns the page."""
    require_staff(request.actor)
    effect = _effect(number)
    found = law_lines(request.actor, effect, request.at)
    outcome = request.GET.get("ket-qua", "")
    lines = [one for one in found.lines if not outcome or one.outcome == outcome]
    kept = {"ket-qua": outcome} if outcome else {}
    page, pager = page_of(
        request.GET.get("trang", ""),
        len(lines),
        PAGE,
        lambda page: f"?{urlencode(kept | {'trang': page})}",
        of=DOSSIERS,
    )
    letters = sum(one.concerns_applicant for one in found.lines)
    context = {
        "effect": effect,
        "is_coming": request.at < effect.since,
        "tabs": _tabs(found.lines, outcome),
        "is_whole": found.is_whole,
        "lines": [_line(one) for one in lines[page]],
        "pager": pager,
        "letters": letters,
        "files": range(1, -(-letters // A_FILE) + 1),
        "trail": [{"url": reverse("decision", args=[number]), "words": effect.number}],
    }
    return render(request, "dossiers/law_dossiers.html", context)


@require_safe
def law_letters(request: HttpRequest, number: int, kind: str) -> HttpResponse:
    """The letters, ``phan`` says which two hundred."""
    require_staff(request.actor)
    effect = _effect(number)
    concerned = [one for one in law_lines(request.actor, effect, request.at).lines if one.concerns_applicant]
    first = (_number(request.GET.get("phan", "1")) - 1) * A_FILE
    letters = [_letter(effect, one, request) for one in concerned[first : first + A_FILE]]
    if not letters:
        raise Refusal("law.letters.not_found")
    content = letters_pdf(letters) if kind == "pdf" else letters_docx(letters)
    return made(content, kind=Kind(kind), name=f"thong-bao-{number}-{first // A_FILE + 1}.{kind}")


def _effect(number: int) -> DecisionEffect:
    effect = decision_effect(number)
    if effect is None:
        raise Refusal("law.decision.not_found")
    return effect


def _number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 6 else 1


def _tabs(lines: Sequence[LawLine], outcome: str) -> list[dict[str, object]]:
    tabs = [{"url": "?", "words": "Tất cả", "count": len(lines), "here": not outcome}]
    for key, words, count in outcome_tabs([one.outcome for one in lines]):
        said = words[:1].upper() + words[1:]
        tabs.append({"url": f"?ket-qua={key}", "words": said, "count": count, "here": key == outcome})
    return tabs


def _line(one: LawLine) -> dict[str, object]:
    words, kind = OUTCOMES[one.outcome]
    return {
        "code": one.dossier.code,
        "procedure": one.dossier.edition.name,
        "state": STATES[one.dossier.current_state],
        "outcome": words,
        "kind": kind,
        "words": one.words,
        "due_before": one.due_before,
        "due_at": one.due_at,
        "is_moved": one.due_at != one.due_before,
        "is_done": one.is_done,
    }


def _letter(effect: DecisionEffect, one: LawLine, request: HttpRequest) -> LawLetter:
    agency = one.dossier.agency
    facts = {
        "agency": agency.name,
        "code": one.dossier.code,
        "procedure": one.dossier.edition.name,
        "decision": effect.number,
        "day": day_words(local_day(effect.since)),
    }
    said = [LETTER["opening"].format(**facts), LETTER["change"].format(**facts), one.words]
    if one.due_at is not None and one.due_before is not None:
        key = "promised" if one.due_at == one.due_before else "moved"
        moments = {"moment": moment_words(one.due_at), "before": moment_words(one.due_before)}
        said.append(LETTER[key].format(**moments))
    return LawLetter(
        agency=agency.name,
        superior=agency.parent_body,
        place=agency.place,
        code=one.dossier.code,
        applicant=one.dossier.applicant,
        address=one.dossier.address,
        title=LETTER["title"],
        paragraphs=(*said, LETTER["close"]),
        signer=leaders(agency.name),
        issued_at=request.at,
    )
