"""What an applicant is told of a dossier, in plain words from ``data/told.toml``, and what is kept back.

Letters to the applicant are told in full: what to supplement, refusals, apologies. What officers write to
each other is not: notes, opinions, reasons for sending back, and the outcome until it is issued."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.dossiers.rules.law_notes import law_words
from motcua.dossiers.rules.profiles import profile_in_force
from motcua.dossiers.rules.states import ENDED, Outcome, State
from motcua.kernel.basis import basis
from motcua.kernel.vietnamese import listed, moment_words, number_words
from motcua.workdays.rules.limits import Limit

ISSUED = frozenset({State.FINISHED, State.RETURNED})
"""States in which the applicant may know how it was decided."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the dossier is: the sentence for the head of the page, the short word for the list of what
    happened (empty once it has ended), and what the applicant does next."""

    headline: str
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class Told:
    """One line of what happened."""

    title: str
    text: str = ""


def standing(
    state: State,
    *,
    unit: str = "",
    agency: str = "",
    outcome: str = "",
    delivery: str = "",
    waits_for: str = "",
) -> Standing:
    """The state in plain words; ``unit`` holds the dossier, ``agency`` is the name of the authority."""
    states = _texts()["states"]
    words = states.get(f"{state.value}_{waits_for}") or states[state.value]
    facts = {"unit": unit or _texts()["who"]["unit"], "leaders": leaders(agency)}
    is_denied = state in ISSUED and outcome == Outcome.DENIED
    variant = "_denied" if is_denied else f"_{delivery}"

    def said(key: str) -> str:
        return str(words.get(key + variant) or words.get(key, "")).format(**facts)

    return Standing(said("headline"), "" if state in ENDED else said("now"), said("then"))


def leaders(agency: str) -> str:
    """Who signs: ``lãnh đạo Sở`` at a department, ``lãnh đạo cơ quan`` elsewhere."""
    who = _texts()["who"]
    kind = next((kind for kind in who["kinds"] if agency.startswith(f"{kind} ")), "")
    return str(who["leaders_of"].format(kind=kind) if kind else who["leaders"])


def told(kind: str, facts: Mapping[str, Any], *, ground: str = "", agency: str = "") -> Told | None:
    """One event as the applicant hears of it; ``None`` for a kind the applicant is not told."""
    name = kind.removeprefix("dossier.")
    titles = _texts()["events"]
    title = titles.get(_variant(name, facts))
    if title is None:
        return None
    signs = leaders(agency)
    words = {
        "unit": facts.get("unit") or _texts()["who"]["unit"],
        "name": facts.get("name", ""),
        "consulted": facts.get("consulted") or _texts()["who"]["unit"],
        "leaders": signs,
        "Leaders": signs[:1].upper() + signs[1:],
    }
    return Told(title.format(**words), _text(name, facts, ground))


def _variant(name: str, facts: Mapping[str, Any]) -> str:
    if name == "submitted" and facts.get("channel") in {"online", "post"}:
        return f"submitted_{facts['channel']}"
    if name == "payment_settled" and facts.get("settled_by") == "waiver":
        return "payment_settled_waiver"
    if name == "closed" and facts.get("outcome") == Outcome.CLOSED_UNPAID:
        return "closed_unpaid"
    if name == "received" and not facts.get("due_at"):
        return "received_unpromised"
    return name


def _text(name: str, facts: Mapping[str, Any], ground: str) -> str:
    """The sentences of one event, in the order of ``_SAID``."""
    parts = [_sentence(key, facts, ground) for key in _SAID.get(name, ())]
    if facts.get("imported"):
        parts.append(_texts()["sentences"]["imported"])
    return " ".join(part for part in parts if part)


_SAID: dict[str, tuple[str, ...]] = {
    "submitted": ("papers",),
    "received": ("promised",),
    "refused_at_intake": ("reason", "ground"),
    "supplement_asked": ("items", "reason", "letter", "asked_late"),
    "supplement_answered": ("promised",),
    "payment_awaited": ("fee", "pay_by", "closes", "ground_of_fee"),
    "payment_settled": ("voucher", "promised"),
    "unit_consulted": ("clock_runs",),
    "opinions_opened": ("clock_runs",),
    "inspection_scheduled": ("visit",),
    "inspected": ("mend",),
    "declaration_published": ("number",),
    "extended": ("reason", "promised_again", "letter"),
    "apologised": ("reason", "expected", "letter", "still_late"),
    "late_explained": ("cause", "still_late"),
    "due_recomputed": ("reason", "promised_again", "letter"),
    "law_changed": ("law", "promised_again", "letter"),
    "stopped": ("reason", "ground"),
    "finished": ("number",),
    "corrected": ("letter",),
    "amendment_refused": ("reason",),
}
"""Which sentences an event says; a kind that is not here says only its title."""


def _sentence(key: str, facts: Mapping[str, Any], ground: str) -> str:
    pattern = str(_texts()["sentences"][key])
    values: dict[str, Any] = {
        "promised": {"moment": _moment(facts.get("due_at"))},
        "promised_again": {
            "moment": _moment(facts.get("due_at")),
            "before": _moment(facts.get("due_before")),
        },
        "expected": {"moment": _moment(facts.get("expected_at"))},
        "items": {"items": listed(facts.get("items") or ())},
        "law": {"said": law_words(facts)},
        "reason": {"reason": str(facts.get("reason") or "").strip().rstrip(".")},
        "ground": {"ground": ground.strip().rstrip(".")},
        "letter": {"ground": ground.strip()},
        "number": {"number": facts.get("result_number", "")},
        "cause": {"cause": facts.get("cause", "")},
        "papers": {"count": len(facts.get("papers") or ()) or ""},
        "visit": {"moment": _moment(facts.get("planned_for")), "place": facts.get("place", "")},
        "mend": {"day": _day(facts.get("fix_by"))},
        "fee": {"amount": number_words(owed) if (owed := facts.get("amount")) else ""},
        "pay_by": {"moment": _moment(facts.get("pay_by"))},
        "closes": {"flag": facts.get("closes")},
        "ground_of_fee": {"ground": facts.get("basis", "")},
        "voucher": {"voucher": facts.get("voucher", "")},
        "asked_late": {"flag": facts.get("asked_late")},
    }.get(key, {})
    return pattern.format(**values) if all(values.values()) else ""


def _moment(said: str | None) -> str:
    return moment_words(datetime.fromisoformat(said)) if said else ""


def _day(said: str | None) -> str:
    return f"{date.fromisoformat(said):%d/%m/%Y}" if said else ""


@basis("118/2025/NĐ-CP", article=17, clause=2)
def answer_within(day: date) -> Limit | None:
    """How soon the desk must answer a dossier filed online: received, or what is missing. ``None`` for
    days before the decree."""
    return profile_in_force(day).answer_within


@cache
def _texts() -> dict[str, Any]:
    text = files("motcua.dossiers").joinpath("data/told.toml").read_text("utf-8")
    return tomllib.loads(text)
