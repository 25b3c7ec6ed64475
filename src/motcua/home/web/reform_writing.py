"""The words typed into the sections of a reform report: all on the page are kept with one press."""

from collections.abc import Mapping
from typing import Any

from motcua.foundation.web.fields import read_number
from motcua.home.words import reform as words
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting import public as reporting

TEXT, UPON = "text-", "upon-"


def write_sections(given: Mapping[str, str], *, actor: Actor, at: Any, number: int) -> str:
    """Keep every section whose words are not those that stand, and say which; one that is refused leaves
    those before it kept. Refuses ``reform_report.forbidden`` and what ``write_reform_part`` refuses."""
    report = reporting.reform_report_to_read(actor, number)
    if not reporting.writes_reform(actor, report.agency_id):
        raise Refusal("reform_report.forbidden")
    stood = reporting.stand(report)
    done = []
    for section, text in typed_sections(given).items():
        if text.strip() != stood.parts.get(section, ""):
            upon = read_number(given.get(UPON + section, ""))
            reporting.write_reform_part(
                actor=actor, at=at, number=number, section=section, text=text, upon=upon
            )
            done.append(section)
    return words.WRITTEN.format(sections=", ".join(done)) if done else words.NOTHING_NEW


def typed_sections(given: Mapping[str, str]) -> dict[str, str]:
    """Section to the words typed, lines ended as they are stored."""
    return {
        name.removeprefix(TEXT): text.replace("\r\n", "\n")
        for name, text in given.items()
        if name.startswith(TEXT)
    }


def with_typed(sections: list[dict[str, Any]], given: Mapping[str, str]) -> list[dict[str, Any]]:
    """The sections of a page after a refusal: what was typed in the box, what is kept beside it."""
    typed = typed_sections(given)
    return [
        {**one, "text": typed[one["key"]], "kept": one["text"], "is_unsaved": True}
        if typed.get(one["key"], one["text"]).strip() != one["text"]
        else one
        for one in sections
    ]
