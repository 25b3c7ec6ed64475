"""Units and people to choose from on forms."""

from datetime import date

from motcua.organisation.public import people_in_units, units_of


def unit_choices(agency_id: int, *, besides: int | None = None) -> list[tuple[int, str]]:
    """The agency's units as choices, one left out."""
    return [(unit.pk, unit.name) for unit in units_of(agency_id) if unit.pk != besides]


def people_by_unit(agency_id: int, on: date) -> list[tuple[str, list[tuple[int, str]]]]:
    """The agency's officers grouped by unit."""
    return [
        (unit, [(person.pk, person.address or person.full_name) for person in people])
        for unit, people in people_in_units(agency_id, on)
    ]
