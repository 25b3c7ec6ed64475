"""What agencies, units and sectors are called in English (ghi tên tiếng Anh), for who reads those pages."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from motcua.foundation.english.models import EnglishName
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.procedures import access
from motcua.procedures.queries.names import names_of
from motcua.procedures.rules.catalogue_values import one_line

LONGEST = 200


@transaction.atomic
def translate_names(*, actor: Actor, at: datetime, agency: Agency, names: Mapping[str, str]) -> int:
    """Write the English of names that the agency may translate, empty to take one away; how many changed.
    Refuses ``procedure.forbidden`` to who does not control its catalogue, ``procedure.name_unknown``, and
    ``procedure.english_too_long``; then nothing is written."""
    access.require_control(actor, agency)
    known = {one.name: one.english for one in names_of(agency).all}
    said = {name: one_line(english) for name, english in names.items()}
    for name, english in said.items():
        if name not in known:
            raise Refusal("procedure.name_unknown", name=name)
        if len(english) > LONGEST:
            raise Refusal("procedure.english_too_long", most=LONGEST)
    changed = {name: english for name, english in said.items() if english != known[name]}
    if changed:
        write_names(changed)
        before = {name: known[name] for name in changed}
        facts = {"names": changed, "before": before}
        record("names.in_english", subject=f"agency:{agency.code}", actor=actor, at=at, **facts)
    return len(changed)


def write_names(changed: Mapping[str, str]) -> None:
    """Keep what names are called, empty to forget one."""
    EnglishName.objects.filter(name__in=[name for name, english in changed.items() if not english]).delete()
    EnglishName.objects.bulk_create(
        [EnglishName(name=name, english=english) for name, english in changed.items() if english],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["english"],
    )
