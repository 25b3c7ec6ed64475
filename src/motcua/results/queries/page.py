"""Everything the result page of one dossier shows."""

from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.states import State
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.results.access import may, results_of
from motcua.results.models import Correction, Result, Version
from motcua.results.queries.templates import outcomes_with_template
from motcua.results.rules.chain import Act, Purpose, acts_from


@dataclass(frozen=True, slots=True)
class ResultPage:
    """The dossier, its newest result with versions and trail, those it came from, and what the actor may
    do now. ``outcomes`` are those a draft could be made for."""

    dossier: Dossier
    result: Result | None
    earlier: tuple[Result, ...]
    versions: tuple[Version, ...]
    trail: tuple[TrailEntry, ...]
    correction: Correction | None
    outcomes: frozenset[str]
    acts: tuple[Act, ...]

    @property
    def version(self) -> Version | None:
        """The text as it stands."""
        return self.versions[-1] if self.versions else None


def result_page(actor: Actor, code: str, *, at: datetime) -> ResultPage:
    """The page (at most five statements); ``dossier.not_found`` as the dossier itself."""
    dossier, results = results_of(actor, code)
    result = results[0] if results else None
    outcomes: frozenset[str] = frozenset()
    versions: tuple[Version, ...] = ()
    trail: tuple[TrailEntry, ...] = ()
    correction = None
    if result is None:
        outcomes = outcomes_with_template(dossier, local_day(at))
    else:
        versions = tuple(Version.objects.filter(result=result).order_by("number"))
        subjects = [f"result:{one.pk}" for one in results]
        trail = tuple(TrailEntry.objects.filter(subject__in=subjects).order_by("recorded_at", "id"))
        if result.purpose == Purpose.CORRECTION:
            correction = Correction.objects.filter(replacement=result).first()
    acts = _acts(actor, dossier, results, outcomes)
    return ResultPage(dossier, result, tuple(results[1:]), versions, trail, correction, outcomes, acts)


def _acts(actor: Actor, dossier: Dossier, results: list[Result], outcomes: frozenset[str]) -> tuple[Act, ...]:
    if not results:
        ready = outcomes and dossier.current_state is State.IN_PROGRESS
        return (Act.DRAFT,) if ready and may(actor, Act.DRAFT, dossier) else ()
    newest = results[0]
    possible = list(acts_from(newest.stage))
    published = next((one for one in results if one.issued_at is not None), None)
    if published is not None and published is not newest and Act.REVOKE in acts_from(published.stage):
        possible.append(Act.REVOKE)
    return tuple(act for act in possible if may(actor, act, dossier))
