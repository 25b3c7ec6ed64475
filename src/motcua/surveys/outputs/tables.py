"""The results of a survey as rows: what stands in its workbook, its CSV and its report. Nothing that somebody
wrote freely, nothing of a group with too few answers."""

from collections.abc import Iterator
from decimal import Decimal

from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import day_words, number_words
from motcua.surveys.outputs.values import Results
from motcua.surveys.rules.estimates import Estimate
from motcua.surveys.rules.fewest import FEWEST
from motcua.surveys.rules.questionnaire import SCALE, Kind
from motcua.surveys.rules.tallies import Tally
from motcua.surveys.words import CENSUS, INTERVAL, NO_SAMPLE, OTHER_SECTORS, POINTS, REPORT

Row = tuple[object, ...]


def summary_rows(results: Results) -> list[Row]:
    """All questions together, then each factor."""
    told = [(REPORT["overall"], results.overall)]
    told += [(factor.name, found) for factor, found in results.factors]
    return [(name, *_share(found), found.count if found else None) for name, found in told]


def question_rows(results: Results) -> Iterator[Row]:
    """A row a choice; a number has its quarters, free words only how many wrote."""
    names = {one.key: one.name for one in results.questionnaire.factors}
    for one in results.tallies:
        first = (names[one.question.factor], one.question.text)
        for answer, count, share in _lines(one):
            yield (*first, answer, count, share)


def group_rows(results: Results) -> Iterator[Row]:
    """A row for each agency and each sector of the sample."""
    for by, groups in (("agency", results.agencies), ("sector", results.sectors)):
        for one in groups:
            rate = percent(one.answered, one.asked)
            name = one.name or OTHER_SECTORS
            yield (REPORT[by], name, one.asked, one.answered, rate, *_share(one.estimate))


def notes(results: Results) -> list[str]:
    """How it was done, in sentences."""
    survey, told = results.survey, results.questionnaire
    facts = {
        "title": survey.title,
        "questionnaire": told.title,
        "edition": _day(told.edition),
        "asked": number_words(results.asked),
        "answered": number_words(results.answered),
    }
    said = [REPORT["asked" if results.is_drawn else "asked_open"].format(**facts)]
    if results.is_drawn and survey.from_day and survey.to_day:
        said.append(
            REPORT["drawn"].format(
                population=number_words(results.population),
                from_day=day_words(survey.from_day),
                to_day=day_words(survey.to_day),
                seed=survey.seed,
                sha=survey.drawn_sha256,
            )
        )
    if results.overall is not None:
        said.append(in_words(results, results.overall))
    return [*said, REPORT["satisfied"], REPORT["few"].format(few=FEWEST)]


def in_words(results: Results, found: Estimate) -> str:
    """What the share says about everybody, as a sentence."""
    if found.low is None or found.high is None:
        return NO_SAMPLE.format(count=number_words(found.count))
    if results.population and found.count >= results.population:
        return CENSUS
    low, high = (number_words(one, 1) for one in (found.low, found.high))
    return INTERVAL.format(people=number_words(results.population), low=low, high=high)


def _share(found: Estimate | None) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    return (found.value, found.low, found.high) if found else (None, None, None)


def choices_of(one: Tally) -> list[str]:
    """The choices of a question in words, in the order of its counts."""
    if one.question.kind is Kind.SCALE:
        return [POINTS[point] for point in SCALE]
    return list(one.question.options)


def _lines(one: Tally) -> list[tuple[str, object, Decimal | None]]:
    if not one.is_shown:
        return [(REPORT["hidden"], one.answered, None)]
    if one.quarters:
        return [(words, value, None) for words, value in zip(REPORT["quarters"], one.quarters, strict=True)]
    if one.words:
        return [(REPORT["answered"], one.answered, None)]
    return list(zip(choices_of(one), one.counts, one.shares, strict=True))


def _day(said: str) -> str:
    parts = said.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else said
