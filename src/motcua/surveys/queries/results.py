"""What a survey found, added up from its answers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.surveys.models import Measure, Stratum, Survey
from motcua.surveys.outputs.values import Group, Results
from motcua.surveys.rules.estimates import Change, Estimate, change
from motcua.surveys.rules.fewest import shown
from motcua.surveys.rules.questionnaire import (
    Factor,
    Question,
    Questionnaire,
    questionnaire_from,
    same_questions,
)
from motcua.surveys.rules.states import Access, Channel, State
from motcua.surveys.rules.tallies import satisfaction, tally

Given = list[tuple[int | None, Mapping[str, Any]]]
ALL = "all"


@dataclass(frozen=True, slots=True)
class Measured:
    """One share as it is written down when the survey closes."""

    agency_id: int | None
    key: str
    estimate: Estimate
    asked: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A share in an earlier round and what has changed; over the questions asked alike in both."""

    name: str
    now: Estimate
    before: Estimate
    change: Change


def results_of(survey: Survey, *, is_final: bool = False) -> Results:
    """Add up a survey (two queries). Of a drawn sample nothing is opened while it runs: officers know who was
    asked, and from the figures before and after it one answer could be taken out."""
    strata = list(survey.strata.select_related("agency", "sector").order_by("agency__path", "sector__name"))
    rows = list(survey.responses.order_by("pk").values_list("stratum_id", "answers", "channel"))
    is_drawn = survey.access == Access.SAMPLE
    is_open = is_final or survey.state != State.OPEN or not is_drawn
    given: Given = [(stratum, answers) for stratum, answers, _ in rows] if is_open else []
    questionnaire = questionnaire_from(survey.questionnaire)
    populations = {one.pk: one.population for one in strata}
    factors = _scaled(questionnaire) if is_open else []
    questions = questionnaire.questions if is_open else ()

    def share(questions: Sequence[Question], answers: Given = given) -> Estimate | None:
        return satisfaction(answers, populations, questions, is_drawn=is_drawn)

    return Results(
        survey,
        questionnaire,
        is_drawn,
        sum(one.drawn for one in strata),
        sum(populations.values()),
        {one.value: sum(channel == one for _, _, channel in rows) for one in Channel},
        share(questionnaire.scales),
        [(factor, share(questions)) for factor, questions in factors],
        [tally(one, given, populations, is_drawn=is_drawn) for one in questions],
        _groups(strata, given, share, factors, "agency") if is_open else [],
        _groups(strata, given, share, factors, "sector") if is_open else [],
    )


def _groups(
    strata: Sequence[Stratum],
    given: Given,
    share: Callable[[Sequence[Question], Given], Estimate | None],
    factors: Sequence[tuple[Factor, list[Question]]],
    by: str,
) -> list[Group]:
    """The strata by agency or by sector, those with too few answers left closed."""
    parts = _parted(strata, by)
    mine = {key: _of(given, part) for key, part in parts.items()}
    may = shown({key: len(listed) for key, listed in mine.items()})
    every = [one for _, questions in factors for one in questions]
    found = []
    for key, part in parts.items():
        answers = mine[key] if key in may else []
        found.append(
            Group(
                _name(part[0], by),
                sum(one.drawn for one in part),
                len(mine[key]),
                share(every, answers),
                [share(questions, answers) for _, questions in factors],
                part[0].agency_id if by == "agency" else None,
            )
        )
    return found


def measured(results: Results) -> Iterator[Measured]:
    """What is written down of a survey: over everybody and by agency, all questions and each factor."""
    whole = Group("", results.asked, results.answered, results.overall, [one for _, one in results.factors])
    for group in (whole, *results.agencies):
        keys = [ALL, *(factor.key for factor, _ in results.factors)]
        for key, found in zip(keys, [group.estimate, *group.factors], strict=True):
            if found is not None:
                yield Measured(group.agency_id, key, found, group.asked)


def compared(now: Survey, before: Survey) -> list[Compared]:
    """Two rounds over the questions asked alike in both: all of them, then each (four queries)."""
    same = same_questions(questionnaire_from(now.questionnaire), questionnaire_from(before.questionnaire))
    asked = [one for one in questionnaire_from(now.questionnaire).scales if one.key in same]
    both = [_answers(one) for one in (now, before)]
    found = []
    for name, questions in [("", asked), *((one.text, [one]) for one in asked)]:
        latest, earlier = (
            satisfaction(given, people, questions, is_drawn=survey.access == Access.SAMPLE)
            for survey, (given, people) in zip((now, before), both, strict=True)
        )
        if latest is not None and earlier is not None:
            found.append(Compared(name, latest, earlier, change(latest, earlier)))
    return found


def units_before(now: Survey, before: Survey) -> dict[int, Measure]:
    """What an earlier round measured of each agency; nothing where its five-point questions were others, for
    the shares would not be of the same things (one query)."""
    asked, then = (questionnaire_from(one.questionnaire) for one in (now, before))
    same = same_questions(asked, then)
    if {one.key for one in (*asked.scales, *then.scales)} - same:
        return {}
    found = before.measures.filter(key=ALL).exclude(agency=None)
    return {one.agency_id: one for one in found if one.agency_id is not None}


def _answers(survey: Survey) -> tuple[Given, dict[int | None, int]]:
    given: Given = list(survey.responses.order_by("pk").values_list("stratum_id", "answers"))
    return given, dict(survey.strata.order_by("pk").values_list("pk", "population"))


def _scaled(questionnaire: Questionnaire) -> list[tuple[Factor, list[Question]]]:
    found = []
    for factor in questionnaire.factors:
        scales = [one for one in questionnaire.scales if one.factor == factor.key]
        if scales:
            found.append((factor, scales))
    return found


def _parted(strata: Iterable[Stratum], by: str) -> dict[int | None, list[Stratum]]:
    found: dict[int | None, list[Stratum]] = {}
    for one in strata:
        found.setdefault(getattr(one, f"{by}_id"), []).append(one)
    return found


def _of(given: Given, strata: Iterable[Stratum]) -> Given:
    wanted = {one.pk for one in strata}
    return [pair for pair in given if pair[0] in wanted]


def _name(stratum: Stratum, by: str) -> str:
    told = getattr(stratum, by)
    return told.name if told is not None else ""
