"""What the forms of a process have to choose from; whether the choice may be made is for the command."""

from datetime import datetime
from typing import Any

from motcua.dossiers.forms.process import AgendaForm, PartForm, StepForm
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.children import parts_of
from motcua.dossiers.queries.place import place_of
from motcua.dossiers.queries.sessions import sessions_open
from motcua.kernel.vietnamese import moment_words


def offer_process(form: Any, dossier: Dossier, at: datetime) -> None:
    """Give the form of a step its outcomes, sessions or parts."""
    if isinstance(form, StepForm):
        step = place_of(dossier).step
        form.offer((way.outcome, way.words or way.outcome) for way in (step.outcomes if step else ()))
    elif isinstance(form, AgendaForm):
        form.offer(
            [
                (one.pk, f"{one.council}, {moment_words(one.held_at)}")
                for one in sessions_open(dossier.agency_id)
            ]
        )
    elif isinstance(form, PartForm):
        step = place_of(dossier).step
        parts = parts_of(dossier, step) if step else []
        form.offer([(one.part.key, one.part.name) for one in parts if one.child is None or one.has_failed])
