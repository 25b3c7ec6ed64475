"""The filled-in form of a dossier, its earlier versions, and the form that asked it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.models import Declaration, Dossier, Event, FormerDeclaration, Paper
from motcua.dossiers.rules.marks import LONGEST_REMARK, FieldMark, Marks, PaperMark
from motcua.dossiers.words.marks import FIELD_LINE, PAPER_LINE
from motcua.eforms.public import asked_lines, differences, form_as_asked
from motcua.eforms.rules.again import applying
from motcua.eforms.rules.definition import Definition
from motcua.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Given:
    """The answers in force and the definition they were asked by."""

    declaration: Declaration
    definition: Definition


@dataclass(frozen=True, slots=True)
class Change:
    """One time the answers were given again: what stood before, and each line that is another one."""

    former: FormerDeclaration
    lines: list[dict[str, str]]
    at: datetime
    by: str


def given_in(dossier: Dossier) -> Given | None:
    """The form of a dossier (two statements); None where it has none, or was filed before forms were kept."""
    declaration = Declaration.objects.filter(dossier=dossier.pk).first()
    if declaration is None:
        return None
    definition = form_as_asked(dossier.edition_id, declaration.fingerprint)
    return Given(declaration, definition) if definition else None


def marks_of(
    dossier: Dossier, others: Sequence[str], fields: Mapping[str, str], papers: Mapping[int, str]
) -> Marks:
    """What a letter marks, with the words of the form and of the papers (at most three statements).

    Refuses ``supplement.no_such_field``, ``supplement.no_such_paper``, ``supplement.remark_too_long``."""
    for remark in (*fields.values(), *papers.values()):
        if len(remark) > LONGEST_REMARK:
            raise Refusal("supplement.remark_too_long", most=LONGEST_REMARK)
    return Marks(_fields(dossier, fields), _papers(dossier, papers), tuple(others))


def _fields(dossier: Dossier, remarks: Mapping[str, str]) -> tuple[FieldMark, ...]:
    if not remarks:
        return ()
    given = given_in(dossier)
    asked = asked_lines(given.definition, given.declaration.answers) if given else []
    labels = {line.path: line.label for _, lines in asked for line in lines}
    if unknown := [path for path in remarks if path not in labels]:
        raise Refusal("supplement.no_such_field", path=unknown[0][:80])
    return tuple(
        FieldMark(path, label, remarks[path], FIELD_LINE.format(label=label, remark=remarks[path]))
        for path, label in labels.items()
        if path in remarks
    )


def _papers(dossier: Dossier, remarks: Mapping[int, str]) -> tuple[PaperMark, ...]:
    if not remarks:
        return ()
    names = dict(Paper.objects.filter(dossier=dossier.pk, pk__in=remarks).values_list("pk", "name"))
    if len(names) < len(remarks):
        raise Refusal("supplement.no_such_paper")
    return tuple(
        PaperMark(names[pk], said, PAPER_LINE.format(name=names[pk], remark=said))
        for pk, said in remarks.items()
    )


def changes_in(dossier: Dossier, declaration: Declaration | None, events: Sequence[Event]) -> list[Change]:
    """Every time the answers were given again, the last first (two statements, or none)."""
    if declaration is None or not any('"form":' in event.data for event in events[1:]):
        return []
    former = list(FormerDeclaration.objects.filter(dossier=dossier.pk))
    definition = form_as_asked(dossier.edition_id, declaration.fingerprint)
    after = [*(one.answers for one in former[1:]), declaration.answers]
    return [
        Change(one, _lines(definition, one, new), one.replaced_at, one.replaced_by)
        for one, new in zip(former, after, strict=True)
    ][::-1]


def _lines(definition: Definition | None, former: FormerDeclaration, new: object) -> list[dict[str, str]]:
    return differences(definition, former.answers, new) if definition else []


def all_paths(dossier: Dossier) -> frozenset[str]:
    """Every question of the form that applies now (two statements)."""
    given = given_in(dossier)
    return applying(given.definition, given.declaration.answers) if given else frozenset()
