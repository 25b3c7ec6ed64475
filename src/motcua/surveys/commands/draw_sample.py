"""Drawing who is asked from real dossiers, by a recorded seed (rút mẫu)."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.surveys import access
from motcua.surveys.models import Invitation, Stratum, Survey
from motcua.surveys.queries.population import ids_of, population
from motcua.surveys.rules.fewest import FEWEST
from motcua.surveys.rules.sampling import Drawn, Wanted, digest_of, draw_strata
from motcua.surveys.rules.states import Access, State

MOST = 5_000
"""People asked in one round."""


@transaction.atomic
def draw_sample(
    *,
    actor: Actor,
    at: datetime,
    survey_id: int,
    wanted: Wanted,
    size: int,
    seed: str,
    least: int = FEWEST,
) -> Survey:
    """Strata by agency and sector, ``least`` of each. A draft may be drawn again: the sample before is gone,
    the trail keeps its seed and its hash."""
    survey = access.survey_to_change(actor, survey_id, State.DRAFT)
    _refuse_senseless(survey, wanted, size, seed, local_day(at))
    agencies = _agencies_within(survey.agency, wanted.agency_ids)
    drawn = draw_strata(population(agencies, wanted), total=size, least=least, seed=seed.strip())
    survey.strata.all().delete()
    survey.from_day, survey.to_day = wanted.from_day, wanted.to_day
    survey.procedures, survey.seed = sorted(wanted.procedures), seed.strip()
    survey.drawn_sha256, survey.drawn_at = digest_of(drawn), at
    survey.save()
    _invite(survey, drawn)
    record(
        "survey.drawn",
        subject=f"survey:{survey.pk}",
        actor=actor,
        at=at,
        seed=survey.seed,
        sha256=survey.drawn_sha256,
        drawn=sum(len(one.codes) for one in drawn),
    )
    return survey


def _refuse_senseless(survey: Survey, wanted: Wanted, size: int, seed: str, today: date) -> None:
    if survey.access != Access.SAMPLE:
        raise Refusal("survey.not_sampled")
    if not wanted.from_day <= wanted.to_day <= today:
        raise Refusal("survey.bad_days", today=today)
    if not FEWEST <= size <= MOST:
        raise Refusal("survey.bad_size", least=FEWEST, most=MOST)
    if not seed.strip():
        raise Refusal("survey.no_seed")


def _agencies_within(owner: Agency, ids: Collection[int]) -> list[int]:
    """Those agencies, each the owner itself or under it."""
    found = Agency.objects.filter(pk__in=ids, path__startswith=owner.path).values_list("pk", flat=True)
    if not ids or len(found) != len(set(ids)):
        raise Refusal("survey.bad_agencies")
    return sorted(found)


def _invite(survey: Survey, drawn: list[Drawn]) -> None:
    strata = Stratum.objects.bulk_create(
        Stratum(
            survey=survey,
            agency_id=one.key[0],
            sector_id=one.key[1],
            population=one.population,
            drawn=len(one.codes),
        )
        for one in drawn
    )
    ids = ids_of([code for one in drawn for code in one.codes])
    # Numbers go by the code's own hash order over the whole sample, not stratum by stratum.
    pairs = sorted(
        ((code, stratum) for stratum, one in zip(strata, drawn, strict=True) for code in one.codes),
        key=lambda pair: access.hash_of(f"{survey.seed}{pair[0]}"),
    )
    Invitation.objects.bulk_create(
        (
            Invitation(
                survey=survey,
                stratum=stratum,
                number=number,
                dossier_id=ids[code],
                token_hash=access.hash_of(access.token_of(survey, number)),
            )
            for number, (code, stratum) in enumerate(pairs, start=1)
        ),
        batch_size=2_000,
    )
