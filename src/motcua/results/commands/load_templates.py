"""Taking over the templates the product ships: for one agency, or for every one."""

from datetime import datetime

from django.db import transaction

from motcua.organisation.public import Actor, Agency
from motcua.procedures.public import Sector
from motcua.results.commands.save_template import require_template_keeper, save_template
from motcua.results.models import ResultTemplate
from motcua.results.queries.shipped import shipped_templates


@transaction.atomic
def load_templates(*, actor: Actor, at: datetime, agency: Agency | None = None) -> int:
    """Save those not there yet by name; a field that the catalogue does not know is left out. How many."""
    require_template_keeper(actor, agency.pk if agency else None)
    sectors = {sector.name: sector for sector in Sector.objects.all()}
    known = set(ResultTemplate.objects.filter(agency=agency).values_list("name", flat=True))
    saved = 0
    for row in shipped_templates():
        field = row.pop("sector", "")
        if row["name"] in known or (field and field not in sectors):
            continue
        save_template(actor=actor, at=at, agency=agency, sector=sectors.get(field), **row)
        saved += 1
    return saved
