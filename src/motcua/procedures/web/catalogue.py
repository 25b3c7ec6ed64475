"""The catalogue as officers see it: every state, counts, and an edition beside the one before."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.foundation.web.pages import page_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import require_staff
from motcua.procedures import access
from motcua.procedures.commands.move_edition import move_edition
from motcua.procedures.commands.name_in_english import name_in_english
from motcua.procedures.queries.catalogue import (
    CatalogueCounts,
    catalogue_of,
    counts_of,
    edition_with_previous,
)
from motcua.procedures.queries.listing import Listed, listed
from motcua.procedures.rules.difference import Change, difference
from motcua.procedures.rules.edition import (
    EditionContent,
    FeeLine,
    RequiredItem,
    TermCase,
    content_from,
    missing_constituents,
)
from motcua.procedures.rules.states import EDITABLE, MOVES, EditionState, is_in_force
from motcua.procedures.rules.who_asks import MAY_ASK_SHORTER
from motcua.procedures.web.compare import told_parts
from motcua.procedures.web.process import process_words
from motcua.procedures.words import ENGLISH_SAVED, PARTS, STATES, limit_text
from motcua.procedures.words import MOVES as MOVE_WORDS
from motcua.procedures.words.process import step_lines
from motcua.procedures.words.workshop import line_words

PAGE = 50


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """The agency's own catalogue, or with ``cua=toan-quoc`` the national one; ``trang-thai`` filters."""
    actor = require_staff(request.actor)
    post, day = actor.posts[0], local_day(request.at)
    national = request.GET.get("cua") == "toan-quoc"
    lines = catalogue_of(None if national else post.agency_id, day)
    if not lines and not national and "cua" not in request.GET:
        national, lines = True, catalogue_of(None, day)
    counts = counts_of(lines, day)
    state = request.GET.get("trang-thai", "")
    state = state if state in counts.by_state else ""
    context = {
        "national": national,
        "owner_words": "toàn quốc" if national else post.agency_name,
        "own_words": post.agency_name,
        "day": day,
        "may_translate": actor.holds_anywhere(*access.CONTROLLERS) is not None,
        "counts": counts,
        "facts": _facts(counts),
        "tabs": _tabs(counts, state, national),
        **_page(
            [line for line in lines if not state or line.state == state],
            request.GET.get("trang", "1"),
            {"cua": "toan-quoc" if national else "don-vi", **({"trang-thai": state} if state else {})},
        ),
    }
    return render(request, "procedures/catalogue.html", context)


@require_safe
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """One edition, what it changes, and the steps that need no decision."""
    actor = require_staff(request.actor)
    found, previous, draft = edition_with_previous(number, local_day(request.at))
    if found is None or not access.may_read(actor, found):
        raise Refusal("procedure.edition.not_found", number=number)
    content = content_from(found.content)
    changes = difference(content_from(previous.content), content) if previous else ()
    state = EditionState(found.state)
    may_change = access.controls(actor, found.procedure.owner)
    moves = sorted(MOVES[state]) if may_change else []
    context = {
        "edition": found,
        "line": listed(found, local_day(request.at)),
        "content": content,
        "owner": found.procedure.owner,
        "previous": previous,
        "told": told_parts(content),
        "changes": [_change_words(change, content_from(previous.content), content) for change in changes],
        "renamed": previous is not None and previous.name != found.name,
        "missing": missing_constituents(content),
        "draft": draft if may_change else None,
        "may_draft": may_change and draft is None and is_in_force(found, local_day(request.at)),
        "may_change": may_change,
        "may_write": may_change and state in EDITABLE,
        "may_ask_shorter": any(post.role in MAY_ASK_SHORTER for post in actor.posts),
        "process": process_words(content),
        "moves": [(target.value, MOVE_WORDS[target]) for target in moves],
        "trail": [
            {"url": reverse("procedures"), "words": "Thủ tục"},
            {"url": reverse("catalogue"), "words": "Danh mục"},
        ],
    }
    return render(request, "procedures/edition.html", context)


@require_POST
def english_name(request: HttpRequest, number: int) -> HttpResponse:
    """What the procedure is called in English."""
    actor = require_staff(request.actor)
    name_in_english(actor=actor, at=request.at, edition_id=number, name=request.POST.get("ten", ""))
    messages.success(request, ENGLISH_SAVED)
    return redirect("edition", number=number)


@require_POST
def move(request: HttpRequest, number: int) -> HttpResponse:
    """One step on the way to a decision, named ``to``."""
    actor = require_staff(request.actor)
    wanted = request.POST.get("to", "")
    if wanted not in set(EditionState):
        raise Refusal("procedure.edition.not_found", number=number)
    moved = move_edition(actor=actor, at=request.at, edition_id=number, to=EditionState(wanted))
    messages.success(request, f"{moved.name}: {STATES[EditionState(moved.state)]}.")
    return HttpResponseRedirect(reverse("edition", args=[number]))


def _page(lines: list[Listed], asked: str, query: dict[str, str]) -> dict[str, object]:
    """The lines of the page asked for, and the ways on."""
    rows, pager = page_of(asked, len(lines), PAGE, lambda page: f"?{urlencode(query | {'trang': str(page)})}")
    return {"lines": lines[rows], **pager}


def _facts(counts: CatalogueCounts) -> list[dict[str, object]]:
    """At most five figures, each with what it is of."""
    return [
        {
            "label": "Đang áp dụng",
            "figure": number_words(counts.in_force),
            "of": f"trong {number_words(counts.total)} thủ tục của danh mục",
            "big": True,
        },
        _share("Nộp trực tuyến được", counts.online, counts.in_force),
        _share("Cắt giảm từ ½ thời hạn", counts.cut_by_half, counts.in_force),
        {
            "label": "Trả ngay trong ngày",
            "figure": number_words(counts.same_day),
            "of": "không còn gì để cắt giảm",
            "big": True,
        },
        _share("Chưa kiểm chứng", counts.unproven, counts.in_force),
    ]


def _share(label: str, part: int, whole: int) -> dict[str, object]:
    share = percent(part, whole)
    rate = "" if share is None else f", {number_words(share, 1)}%"
    return {
        "label": label,
        "figure": number_words(part),
        "of": f"trong {number_words(whole)} đang áp dụng{rate}",
        "big": True,
    }


def _tabs(counts: CatalogueCounts, state: str, national: bool) -> list[dict[str, object]]:
    whose = {"cua": "toan-quoc" if national else "don-vi"}
    tabs = [{"url": f"?{urlencode(whose)}", "words": "Tất cả", "count": counts.total, "here": not state}]
    for one in EditionState:
        if count := counts.by_state.get(one.value):
            address = f"?{urlencode(whose | {'trang-thai': one.value})}"
            words = STATES[one].capitalize()
            tabs.append({"url": address, "words": words, "count": count, "here": state == one})
    return tabs


def _change_words(
    change: Change, old: EditionContent, new: EditionContent
) -> tuple[str, list[str], list[str]]:
    if change.part == "process":
        before, after = ([line.said for line in step_lines(one.process)] for one in (old, new))
        gone, come = [one for one in before if one not in after], [one for one in after if one not in before]
        return PARTS[change.part], gone, come
    return (
        PARTS[change.part],
        [_line_words(change.part, line) for line in change.removed],
        [_line_words(change.part, line) for line in change.added],
    )


def _line_words(part: str, line: object) -> str:
    match line:
        case TermCase(case=case, statutory=statutory, committed=committed):
            said = f"{case}: " if case else ""
            more = f", cam kết {limit_text(committed)}" if committed else ""
            return f"{said}{limit_text(statutory)} theo luật{more}"
        case FeeLine(amount=amount, case=case):
            return f"{case}: {number_words(amount)} đồng" if case else f"{number_words(amount)} đồng"
        case RequiredItem(name=name):
            return name
    return line_words(part, line)
