"""Which acts make a slip that can be looked at before it is sent."""

from django.urls import reverse

from motcua.dossiers.rules.process import Verb

PREVIEWS = {
    Verb.ASK_SUPPLEMENT: ("supplement", "dossier.supplement_asked"),
    Verb.REFUSE_INTAKE: ("refusal", "dossier.refused_at_intake"),
    Verb.EXTEND: ("apology", "dossier.extended"),
    Verb.APOLOGISE: ("apology", "dossier.apologised"),
    Verb.STOP: ("stop", "dossier.stopped"),
}
"""The slip and the event that an act would give rise to."""


def preview_url(verb: Verb, code: str, slug: str) -> str:
    """Where the form of an act is looked at as a slip; nothing where it makes none."""
    return reverse("slip-preview", args=[code, slug]) if verb in PREVIEWS else ""
