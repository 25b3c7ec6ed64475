"""Why an edition cannot be announced yet, in words: its content, its process, and its declaration form."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.procedures.models import Edition
from motcua.procedures.ports import FormChange, FormDifferences, FormReasons
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.readiness import reasons
from motcua.procedures.words.workshop import reason_words


def form_reasons(edition: Edition) -> list[tuple[str, bool]]:
    """What the area of forms says."""
    ask: FormReasons = import_string(settings.FORM_REASONS)
    return ask(edition)


def told_reasons(edition: Edition, day: date) -> list[tuple[str, bool]]:
    """Every sentence and whether it is only a warning, what stops it first."""
    content = [(reason_words(one), one.is_warning) for one in reasons(content_from(edition.content), day)]
    return sorted([*content, *form_reasons(edition)], key=lambda one: one[1])


def form_differences(old: Edition, new: Edition) -> Sequence[FormChange] | None:
    """What the area of forms says of the forms of both."""
    ask: FormDifferences = import_string(settings.FORM_DIFFERENCES)
    return ask(old.pk, new.pk)
