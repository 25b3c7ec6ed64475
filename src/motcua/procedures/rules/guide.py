"""Two or three questions that leave only the papers a person needs: the cases of one procedure.

An edition's document has them under ``guide``: ``{"question", "choices": [{"words", "drops": [paper, …],
"case"}]}``. Where it has none, papers of different cases make the one question themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from motcua.procedures.rules.edition import EditionContent, RequiredItem

MOST = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: the papers it makes needless, and the case of the procedure it means (None: any)."""

    words: str
    drops: tuple[str, ...] = ()
    case: str | None = None


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """One question; with ``of_cases`` it was made from the cases of the papers."""

    words: str
    choices: tuple[Choice, ...]
    of_cases: bool = False


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The papers left, those that are not needed, and the case that was told."""

    items: tuple[RequiredItem, ...]
    dropped: tuple[RequiredItem, ...]
    case: str = ""


def guide_of(content: EditionContent) -> tuple[GuideQuestion, ...]:
    """The questions, at most ``MOST``; none where there is nothing to choose."""
    written = tuple(
        GuideQuestion(one["question"], tuple(_choice(raw) for raw in one.get("choices", ())))
        for one in content.guide
    )
    if written:
        return tuple(one for one in written if len(one.choices) > 1)[:MOST]
    cases = list(dict.fromkeys(item.case for item in content.required_items if item.case))
    if len(cases) < 2:
        return ()
    return (GuideQuestion("", tuple(Choice(case, case=case) for case in cases), of_cases=True),)


def _choice(raw: Mapping[str, object]) -> Choice:
    drops, case = raw.get("drops"), raw.get("case")
    names = tuple(map(str, drops)) if isinstance(drops, list | tuple) else ()
    return Choice(str(raw.get("words", "")), names, None if case is None else str(case))


def narrowed(
    content: EditionContent, questions: Sequence[GuideQuestion], chosen: Mapping[int, int]
) -> Narrowed:
    """What is left after the answers given so far (number of the question to number of the choice)."""
    drops: set[str] = set()
    case = ""
    for number, question in enumerate(questions):
        if (answer := chosen.get(number)) is not None and 0 <= answer < len(question.choices):
            drops |= set(question.choices[answer].drops)
            case = question.choices[answer].case or case
    needless = [
        item.name in drops or bool(case and item.case and item.case != case)
        for item in content.required_items
    ]
    pairs = list(zip(content.required_items, needless, strict=True))
    return Narrowed(
        tuple(item for item, out in pairs if not out), tuple(item for item, out in pairs if out), case
    )
