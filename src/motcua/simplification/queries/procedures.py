"""The procedures an agency answers for."""

from datetime import date

from motcua.procedures.public import Edition, catalogue_of


def in_force(agency_id: int, day: date) -> list[Edition]:
    """Editions in force in the agency's own catalogue; in the national one where it keeps none."""
    lines = [line for line in catalogue_of(agency_id, day) if line.is_in_force]
    lines = lines or [line for line in catalogue_of(None, day) if line.is_in_force]
    return [line.edition for line in lines]
