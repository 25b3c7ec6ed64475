"""Reads a report's question from an address, and writes it back into addresses."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.organisation.public import Agency, require_staff
from motcua.reporting.access import readable_agencies
from motcua.reporting.rules.explain import parse_stated
from motcua.reporting.rules.request import Question, question
from motcua.reporting.rules.table import Reading

MOST_AGENCIES = 500


@dataclass(frozen=True)
class Asked:
    """The question, the agency it is about, and all agencies the person may ask about."""

    question: Question
    agency: Agency
    agencies: tuple[Agency, ...]
    stated: dict[str, int]
    figure: str = ""

    @property
    def moment(self) -> str:
        """The as-of moment as people write it, to the minute."""
        return f"{local(self.question.seen_at):%d/%m/%Y %H:%M}"

    def parameters(self, **more: str) -> dict[str, str]:
        """The question as parameters of an address. The as-of moment is always written out, so that what
        a link opens is what the page showed."""
        asked = self.question
        said = {
            "agency": asked.agency,
            "from": asked.from_day.isoformat(),
            "to": asked.to_day.isoformat(),
            "as_of": local(asked.seen_at).isoformat(),
            "reading": asked.reading.value,
        }
        if asked.with_affiliates:
            said["affiliates"] = "1"
        return said | more

    def url(self, route: str, *arguments: str, **more: str) -> str:
        """The address of a route that asks the same, with ``more`` changed or added."""
        return f"{reverse(route, args=arguments)}?{urlencode(self.parameters(**more))}"


def asked_of(request: HttpRequest, name: str) -> Asked:
    """The question of an address; days default to the year so far, the agency to the person's own.

    For officers. Refuses ``report.not_found`` and what ``rules.request.question`` refuses."""
    actor, given = request.actor, request.POST if request.method == "POST" else request.GET
    require_staff(actor)
    agencies = tuple(readable_agencies(actor)[:MOST_AGENCIES])
    code = given.get("agency", "").strip() or actor.posts[0].agency_code
    agency = next((one for one in agencies if one.code == code), None)
    if agency is None:
        agency = readable_agencies(actor).filter(code=code).first()
    if agency is None:
        raise Refusal("report.not_found", agency=code)
    today = local_day(request.at)
    asked = question(
        name=name,
        agency=agency.code,
        from_day=given.get("from") or today.replace(month=1, day=1).isoformat(),
        to_day=given.get("to") or today.isoformat(),
        as_of=given.get("as_of", "").strip(),
        now=request.at,
        reading=given.get("reading") or Reading.ALL.value,
        with_affiliates=given.get("affiliates") == "1",
    )
    figure, stated = given.get("figure", "received"), given.get("stated", "").strip()
    return Asked(asked, agency, agencies, parse_stated([f"{figure}={stated}"]) if stated else {}, figure)


def dossier_url(code: str) -> str:
    """The page of a dossier; nothing where that area has no page."""
    try:
        return reverse("dossier", args=[code])
    except NoReverseMatch:
        return ""
