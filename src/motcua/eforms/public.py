"""The door of electronic forms: what other areas may take from it."""

from motcua.eforms.commands.carry_form import carry_form
from motcua.eforms.commands.publish_form import publish_form
from motcua.eforms.models import EditionForm
from motcua.eforms.outputs.again import AgainForm
from motcua.eforms.outputs.questions import QuestionsForm, change_rows, slot_conditions, typed_answers
from motcua.eforms.queries.forms import form_as_asked, form_of
from motcua.eforms.queries.shipped import shipped_documents
from motcua.eforms.words import conditions_words
from motcua.eforms.words.again import AskedLine, asked_lines, differences
from motcua.eforms.words.told import as_asked, told

__all__ = [
    "AgainForm",
    "AskedLine",
    "EditionForm",
    "QuestionsForm",
    "as_asked",
    "asked_lines",
    "carry_form",
    "change_rows",
    "conditions_words",
    "differences",
    "form_as_asked",
    "form_of",
    "publish_form",
    "shipped_documents",
    "slot_conditions",
    "told",
    "typed_answers",
]
