"""Names that readers of the English pages meet: agencies, their units, the sectors of a catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q

from motcua.foundation.english.names import stored_names
from motcua.organisation.public import Agency, Unit
from motcua.procedures.models import Sector


@dataclass(frozen=True, slots=True)
class Named:
    """One name and what it is called in English, empty where nobody said."""

    name: str
    english: str


@dataclass(frozen=True, slots=True)
class NamesOf:
    """The names an agency may translate, each once, by what they name."""

    agencies: tuple[Named, ...]
    units: tuple[Named, ...]
    sectors: tuple[Named, ...]

    @property
    def all(self) -> tuple[Named, ...]:
        return tuple({one.name: one for one in (*self.agencies, *self.units, *self.sectors)}.values())


def names_of(agency: Agency) -> NamesOf:
    """Its own name and those below it, its units, and the sectors of its catalogue and the national one
    (four queries)."""
    told = stored_names()
    below = Agency.objects.filter(path__startswith=agency.path)
    units = Unit.objects.filter(agency=agency, valid_to=None)
    theirs = Q(editions__procedure__owner=agency) | Q(editions__procedure__owner=None)
    sectors = Sector.objects.filter(theirs).distinct()
    return NamesOf(
        _named(below.order_by("path").values_list("name", flat=True), told),
        _named(units.order_by("code").values_list("name", flat=True), told),
        _named(sectors.order_by("folded").values_list("name", flat=True), told),
    )


def _named(names: Iterable[str], told: Mapping[str, str]) -> tuple[Named, ...]:
    return tuple(Named(name, told.get(name, "")) for name in dict.fromkeys(names))
