"""A sheet of many dossiers as rows: its columns, its template, what is wrong in each row."""

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from motcua.dossiers.forms.applicant import FileOnlineForm
from motcua.dossiers.rules.batch import MOST_ROWS, REASON, cell_text, phone_text, row_key
from motcua.dossiers.words.batch import APPLICANT_COLUMNS, CHOICES_NOTE, EXAMPLE, TWICE
from motcua.eforms.public import QuestionsForm, form_of
from motcua.eforms.rules.definition import NO, YES, Definition, Kind, Question
from motcua.foundation.sheets import Column, Sheet, read_rows
from motcua.kernel.refusal import Refusal
from motcua.procedures.public import Edition
from motcua.procedures.rules.edition import EditionContent, content_from

ANSWERS = {"có": YES, "không": NO}
LIMIT_BYTES = 2_000_000


class Columns:
    """The columns of one procedure's sheet: the applicant's, then the form's that are asked once."""

    def __init__(self, edition: Edition) -> None:
        self.content: EditionContent = content_from(edition.content)
        self.definition: Definition | None = form_of(edition.pk)
        self.form = FileOnlineForm(content=self.content)
        self.applicant = {
            words: name for name, words in APPLICANT_COLUMNS.items() if name in self.form.fields
        }
        self.questions: dict[str, Question] = {}
        for section, question in self.definition.questions() if self.definition else ():
            is_plain = question.kind is not Kind.FILE and question.computed is None and not section.rows_key
            if is_plain:
                head = (
                    question.label
                    if question.label not in self.heads
                    else f"{question.label} ({question.key})"
                )
                self.questions[head] = question

    @property
    def heads(self) -> list[str]:
        return [*self.applicant, *self.questions]

    def sheets(self, rows: list[list[str]] | None = None, *, with_reason: bool = False) -> list[Sheet]:
        """The template, or rows to be mended."""
        heads = [*self.heads, *([REASON] if with_reason else [])]
        notes = [[head, "; ".join(said)] for head, said in self._choices().items()]
        example = [EXAMPLE.get(name, "") for name in self.applicant.values()]
        table = rows if rows is not None else [example + [""] * len(self.questions)]
        return [
            Sheet("Hồ sơ", [Column(head, 22) for head in heads], table),
            Sheet(CHOICES_NOTE[0], [Column(CHOICES_NOTE[1], 34), Column(CHOICES_NOTE[2], 90)], notes),
        ]

    def _choices(self) -> dict[str, list[str]]:
        fields = {head: self.form.fields[name] for head, name in self.applicant.items()}
        found = {
            head: [str(words) for _, words in field.choices]
            for head, field in fields.items()
            if hasattr(field, "choices")
        }
        for head, question in self.questions.items():
            if question.kind is Kind.YES_NO:
                found[head] = [word.capitalize() for word in ANSWERS]
            elif question.choices:
                found[head] = [words for _, words in question.choices]
        return found


def read_batch(
    file: UploadedFile, edition: Edition, *, person: int, authorisation: int, today: Any
) -> list[dict[str, Any]]:
    """The rows with their faults; ``SheetRefused`` where the file cannot be read as such a sheet."""
    columns = Columns(edition)
    if file.size > LIMIT_BYTES:
        raise Refusal("batch.too_large", most=LIMIT_BYTES // 1_000_000)
    with NamedTemporaryFile(suffix=Path(file.name).suffix[:6]) as kept:
        for piece in file.chunks():
            kept.write(piece)
        kept.flush()
        allowed = [*columns.heads, REASON]
        required = [head for head, name in columns.applicant.items() if columns.form.fields[name].required]
        found = read_rows(Path(kept.name), columns=allowed, required=required, name=file.name)
        read: list[dict[str, Any]] = []
        seen: dict[str, int] = {}
        for number, cells in found:
            typed = {head: cell_text(cells.get(head)) for head in columns.heads}
            row = _row(columns, number, typed, today)
            row["key"] = row_key(person, authorisation, edition.procedure.code, typed)
            first = seen.setdefault(row["key"], number)
            if first != number:
                row["faults"].append(TWICE.format(row=first))
            read.append(row)
            if len(read) > MOST_ROWS:
                raise Refusal("batch.too_long", most=MOST_ROWS)
    return read


def _row(columns: Columns, number: int, typed: dict[str, str], today: Any) -> dict[str, Any]:
    given = {name: _value(columns.form.fields[name], typed[head]) for head, name in columns.applicant.items()}
    given["phone"] = phone_text(given.get("phone", ""))
    form = FileOnlineForm({**given, "client_key": "lo"}, content=columns.content)
    faults = [] if form.is_valid() else _told(form)
    answers: dict[str, Any] = {}
    if columns.definition is not None:
        said = {question.key: _answer(question, typed[head]) for head, question in columns.questions.items()}
        questions = QuestionsForm(columns.definition, said, today=today, is_checked=True)
        if questions.is_valid():
            answers = questions.checked.answers
        else:
            faults += _told(questions)
    clean = form.cleaned_data
    names = ("name", "id_number", "phone", "email", "address")
    return {
        "row": number,
        "typed": typed,
        "applicant": {name: clean.get(name, given.get(name, "")) for name in names},
        "case": clean.get("case", ""),
        "delivery": clean.get("delivery", ""),
        "answers": answers,
        "faults": faults,
    }


def _told(form: Any) -> list[str]:
    return [
        f"{form.fields[name].label}: {' '.join(said)}" if name in form.fields else " ".join(said)
        for name, said in form.errors.items()
    ]


def _value(field: Any, typed: str) -> str:
    if not hasattr(field, "choices"):
        return typed
    if not typed and not field.required:
        return ""
    found = (value for value, words in field.choices if typed.casefold() in {str(words).casefold(), value})
    return next(found, typed or field.initial or "")


def _answer(question: Question, typed: str) -> Any:
    if question.kind is Kind.YES_NO:
        return ANSWERS.get(typed.casefold(), typed)
    known = {words.casefold(): value for value, words in question.choices}
    if question.kind is Kind.MANY:
        return [known.get(part.strip().casefold(), part.strip()) for part in typed.split(";") if part.strip()]
    return known.get(typed.casefold(), typed)
