"""What the forms of a process, and of a correction, have to choose from; whether it may be chosen is for the
command."""

from datetime import datetime
from typing import Any

from motcua.dossiers.forms.acts import HandOverForm
from motcua.dossiers.forms.correcting import CorrectForm
from motcua.dossiers.forms.counter import ReturnForm
from motcua.dossiers.forms.process import AgendaForm, PartForm, StepForm
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.children import parts_of
from motcua.dossiers.queries.place import place_of
from motcua.dossiers.queries.routing import proposal_for
from motcua.dossiers.queries.sessions import sessions_open
from motcua.dossiers.words.process import ROUTING
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import moment_words
from motcua.procedures.public import Sector


def offer_process(form: Any, dossier: Dossier, at: datetime) -> None:
    """Give the form of a step its outcomes, sessions or parts."""
    if isinstance(form, HandOverForm) and not form.is_bound:
        propose_route(form, dossier, at)
    elif isinstance(form, StepForm):
        step = place_of(dossier).step
        form.offer((way.outcome, way.words or way.outcome) for way in (step.outcomes if step else ()))
    elif isinstance(form, AgendaForm):
        form.offer(
            [
                (one.pk, f"{one.council}, {moment_words(one.held_at)}")
                for one in sessions_open(dossier.agency_id)
            ]
        )
    elif isinstance(form, ReturnForm):
        form.offer(dossier.delivery, dossier.address)
    elif isinstance(form, CorrectForm):
        form.offer(dossier, list(Sector.objects.order_by("name").values_list("pk", "name")))
    elif isinstance(form, PartForm):
        step = place_of(dossier).step
        parts = parts_of(dossier, step) if step else []
        form.offer([(one.part.key, one.part.name) for one in parts if one.child is None or one.has_failed])


def propose_route(form: HandOverForm, dossier: Dossier, at: datetime) -> None:
    """Choose beforehand the unit and officer that the routing rules name, and say which rule."""
    found = proposal_for(dossier, local_day(at))
    if found is None:
        return
    form.fields["unit"].initial = found.unit_id
    form.fields["holder"].initial = found.holder_id
    said = [ROUTING["proposed"].format(name=found.rule.name)]
    if found.stands_in_for is not None:
        said.append(ROUTING["cover"])
    form.fields["unit"].help_text = " ".join(said)
