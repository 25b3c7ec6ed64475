"""The page "what if the limit were cut": last year's dossiers of a procedure under a shorter limit."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.queries.shorter_limit import MOST, Past, past_year
from motcua.dossiers.rules.sentences import limit_words
from motcua.dossiers.rules.shorter_limit import (
    FEW,
    WANTED,
    Replay,
    Share,
    Snag,
    replay,
    require_shorter,
    shortest_kept,
)
from motcua.dossiers.rules.where_time_goes import Spread
from motcua.dossiers.web.board import day_minutes
from motcua.dossiers.words.board import spent_words
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.charts import bars
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import require_staff
from motcua.procedures.rules.who_asks import MAY_ASK_SHORTER
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.limits import Limit, Unit

SHOWN = 20
"""Late dossiers listed; the others are counted."""


@require_safe
def shorter_limit(request: HttpRequest, code: str) -> HttpResponse:
    """``han`` is the limit tried, in the unit of the present one (half of it where none is given)."""
    post = next((one for one in require_staff(request.actor).posts if one.role in MAY_ASK_SHORTER), None)
    if post is None:
        raise Refusal("what_if.forbidden")
    case = request.GET.get("truong-hop", "")[:200]
    calendar = calendar_for(post.agency_code)
    past = past_year(post.agency_id, code[:40], case, calendar, at=request.at)
    context: dict[str, Any] = {
        "code": code,
        "case": case,
        "agency": post.agency_name,
        "past": past,
        "trail": [{"url": reverse("procedures"), "words": "Thủ tục"}],
    }
    if past is None or not past.dossiers or past.minutes is None or past.limit.unit is Unit.SAME_DAY:
        return render(request, "dossiers/shorter_limit.html", context)
    context |= {
        "limit": limit_words(past.limit),
        "unit": limit_words(past.limit).partition(" ")[2],
        "wanted": f"{_tried(past, '').value}",
    }
    try:
        tried = _tried(past, request.GET.get("han", ""))
    except Refusal as no:
        context |= {"said": sentence(no), "wanted": request.GET.get("han", "")[:10]}
        return render(request, "dossiers/shorter_limit.html", context, status=422)
    context |= {"wanted": f"{tried.value}", **_answer(past, tried, day_minutes(calendar))}
    return render(request, "dossiers/shorter_limit.html", context)


def _tried(past: Past, text: str) -> Limit:
    """The limit typed, else half of the present one, at least one."""
    if not text.strip():
        return Limit(max(1, int(past.limit.value) // 2), past.limit.unit)
    try:
        number = Decimal(text.strip().replace(",", "."))
        tried = Limit(int(number) if number == number.to_integral_value() else number, past.limit.unit)
    except (InvalidOperation, OverflowError, ValueError, Refusal) as error:
        raise Refusal("what_if.number") from error
    require_shorter(tried, past.limit)
    return tried


def _answer(past: Past, tried: Limit, day: int) -> dict[str, Any]:
    assert past.minutes is not None
    now = replay(past.dossiers, past.limit, past.minutes.between)
    then = replay(past.dossiers, tried, past.minutes.between)
    kept = shortest_kept(past.dossiers, past.limit)
    return {
        "tried": limit_words(tried),
        "bars": bars([_bar("Thời hạn đang áp dụng", now), _bar("Thời hạn thử", then)], longest=100),
        "share": _share_words(then.share),
        "share_now": _share_words(now.share),
        "few": FEW if then.share.is_few else 0,
        "most": 0 if past.is_whole else MOST,
        "late": then.late[:SHOWN],
        "late_count": len(then.late),
        "late_more": max(0, len(then.late) - SHOWN),
        "to_save": spent_words(then.to_save, day) if then.late else "",
        "snags": [_snag(one, day) for one in then.snags],
        "snag": _snag(then.snags[0], day) if then.late and then.snags and then.snags[0].extra > 0 else None,
        "kept": limit_words(kept) if kept else "",
        "kept_share": WANTED,
    }


def _bar(label: str, one: Replay) -> tuple[str, list[tuple[str, float]], str]:
    return label, [("doing", one.share.percent)], f"{number_words(one.share.percent, 1)}%"


def _share_words(share: Share) -> dict[str, str]:
    low, high = share.interval
    return {
        "percent": number_words(share.percent, 1),
        "low": number_words(low, 1),
        "high": number_words(high, 1),
        "on_time": f"{share.on_time}",
        "count": f"{share.count}",
    }


def _snag(one: Snag, day: int) -> dict[str, str]:
    def said(spread: Spread | None) -> str:
        return spent_words(spread.median, day) if spread else "–"

    extra = spent_words(one.extra, day) if one.extra > 0 else "–"
    return {"name": one.name, "kept": said(one.kept), "late": said(one.late), "extra": extra}
