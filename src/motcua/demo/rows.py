"""The procedures behind a figure of a catalogue, in the groups that the figure names."""

from collections.abc import Callable
from dataclasses import dataclass

from motcua.demo.data_files import data
from motcua.demo.figures import CENTRE
from motcua.demo.words import GROUPS
from motcua.organisation.models import Agency
from motcua.procedures.public import EditionState, catalogue_of
from motcua.procedures.queries.listing import Listed
from motcua.procedures.rules.shortening import is_cut_by_half, is_same_day

Sort = Callable[[Listed], str]
"""The key of the group a procedure belongs to, one of ``GROUPS``; empty for none."""

REST = "rest"


@dataclass(frozen=True, slots=True)
class Group:
    """Procedures of one kind, by name."""

    words: str
    lines: tuple[Listed, ...]


def rows_behind(key: str, ask: str) -> list[Group]:
    """The groups of the question ``ask`` put to an agency (``key``: as in the data files), in the order of
    the figure; none where the question is not about a catalogue."""
    question, _, about = ask.partition(":")
    if question not in SORTS:
        return []
    sort, wanted = SORTS[question](about)
    agency = Agency.objects.get(code=codes()[key])
    found: dict[str, list[Listed]] = {name: [] for name in wanted}
    for line in catalogue_of(agency.pk, data("catalogues")[key]["as_of"]):
        if (name := sort(line)) in found:
            found[name].append(line)
    return [Group(GROUPS[name], tuple(lines)) for name, lines in found.items()]


def has_rows(ask: str) -> bool:
    """Whether procedures stand behind the question."""
    return ask.partition(":")[0] in SORTS


def codes() -> dict[str, str]:
    """Key of the data files to the code of the agency."""
    return {one["key"]: one["code"] for one in data("offices")["agencies"]}


def _state(line: Listed) -> str:
    return line.state.value


def _place(line: Listed) -> str:
    places = line.content.places
    return places[0] if line.is_in_force and places else ""


def _level(line: Listed) -> str:
    return str(line.level or "") if line.is_in_force else ""


def _agency_level(line: Listed) -> str:
    return line.edition.agency_level if line.is_in_force else ""


def _level_at_centre(line: Listed) -> str:
    return _level(line) if _place(line) == CENTRE else ""


def _is_public(line: Listed) -> bool:
    return line.state is EditionState.PUBLIC


def _online(line: Listed) -> str:
    if not line.is_in_force:
        return ""
    return "offered" if line.level else REST


def _online_at_centre(line: Listed) -> str:
    if _place(line) != CENTRE:
        return ""
    return "level_3_4" if _level(line) in ("level_3", "level_4") else REST


def _against_rest(sort: Sort, name: str) -> Sort:
    def sorted_out(line: Listed) -> str:
        return (name if sort(line) == name else REST) if _is_public(line) else ""

    return sorted_out


def _where(name: str, holds: Callable[[Listed], bool]) -> tuple[Sort, tuple[str, ...]]:
    return (lambda line: name if line.is_in_force and holds(line) else ""), (name,)


def _is_on_portal(line: Listed) -> bool:
    since = line.edition.procedure.portal_since
    return since is not None and since <= line.day


SORTS: dict[str, Callable[[str], tuple[Sort, tuple[str, ...]]]] = {
    "public": lambda _: (_state, ("public",)),
    "state": lambda about: (_state, (about,)),
    "place": lambda about: (_place, (about,)),
    "level": lambda about: (_level, (about,)),
    "level_share": lambda about: (_against_rest(_level, about), (about, REST)),
    "levels": lambda _: (_level, ("level_2", "level_3", "level_4")),
    "levels_at_centre": lambda _: (_level_at_centre, ("level_3", "level_4", "level_2")),
    "online": lambda _: (_online, ("offered",)),
    "online_share": lambda _: (_online, ("offered", REST)),
    "online_at_centre": lambda _: (_online_at_centre, ("level_3_4",)),
    "online_share_at_centre": lambda _: (_online_at_centre, ("level_3_4", REST)),
    "centre_share": lambda _: (_against_rest(_place, CENTRE), (CENTRE, REST)),
    "centre_and_facility": lambda _: (_place, (CENTRE, "facility")),
    "agency_levels": lambda _: (_agency_level, ("province", "district", "commune")),
    "halved": lambda _: _where("halved", lambda line: is_cut_by_half(line.content)),
    "same_day": lambda _: _where("same_day", lambda line: is_same_day(line.content)),
    "portal": lambda _: _where("portal", _is_on_portal),
}
"""Question to the sorting of procedures and the groups in order."""
