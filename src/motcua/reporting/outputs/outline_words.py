"""The outline in words: what can be named and its value, sections with live figures, what was changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from motcua.reporting.rules.outline_changes import Change
from motcua.reporting.rules.outline_sentences import typed
from motcua.reporting.rules.reform_body import pieces
from motcua.reporting.rules.reform_calendar import ReformPeriod
from motcua.reporting.rules.reform_figures import figures, names, shares, units
from motcua.reporting.rules.reform_outline import Outline
from motcua.reporting.words import OUTLINE as W
from motcua.reporting.words import OUTLINE_CHANGES, OUTLINE_FIELDS, PERIODS

Choices = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def figure_choices(values: Mapping[str, str]) -> Choices:
    """Every name that a sentence can hold, in groups, with its value and unit."""
    told = {
        code: (name, W["choice"].format(name=name, value=_value(code, values)))
        for code, name in names().items()
    }
    groups = {"counted": [one["code"] for one in figures()], "shares": [one["code"] for one in shares()]}
    groups["words"] = [code for code in told if code not in {*groups["counted"], *groups["shares"]}]
    return [(W[group], [told[code] for code in codes]) for group, codes in groups.items()]


def _value(code: str, values: Mapping[str, str]) -> str:
    if code not in values:
        return W["nothing"]
    return f"{values[code]} {units().get(code, '')}".strip()


def section_lines(
    outline: Outline, values: Mapping[str, str], writers: Mapping[str, str], here: str = ""
) -> list[dict[str, Any]]:
    """Sections in order with their figures filled in; ``here`` is the one that is worked on."""
    return [
        {
            "one": one,
            "here": one.code == here,
            "sentences": [
                {
                    "pieces": (told := pieces(each, values)),
                    "missing": [names()[piece.code] for piece in told if piece.is_missing],
                }
                for each in one.sentences
            ],
            "writers": [writers.get(code, code) for code in one.writers],
        }
        for one in outline.sections
    ]


def change_words(one: Change, writers: Mapping[str, str]) -> str:
    """One thing that an edition changed, as a sentence."""
    field = OUTLINE_FIELDS.get(one.field, "")
    before, after = _said(one.before, writers), _said(one.after, writers)
    return OUTLINE_CHANGES[one.act].format(heading=one.heading, field=field, before=before, after=after)


def _said(value: object, writers: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return W["yes"] if value else W["no"]
    if isinstance(value, tuple):
        return ", ".join(writers.get(code, code) for code in value) or W["nobody"]
    return typed(str(value)) if value not in (None, "") else W["nobody"]


def period_choices(periods: Sequence[ReformPeriod]) -> list[tuple[str, str]]:
    """What a form calls a period, and its words."""
    return [(period_key(one), _capital(PERIODS[one.kind].format(year=one.year))) for one in periods]


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def period_key(one: ReformPeriod) -> str:
    return f"{one.kind.value}-{one.year}"
