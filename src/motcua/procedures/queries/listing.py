"""One procedure as lists and pages show it, every word ready to print."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, Subquery

from motcua.procedures.models import Edition, ServiceLevel
from motcua.procedures.rules.catalogue_values import SEEN_BEFORE, is_doubtful
from motcua.procedures.rules.edition import EditionContent, content_from, fees_on
from motcua.procedures.rules.levels import FILED_ONLINE, Level, in_new_scheme
from motcua.procedures.rules.local_codes import is_local
from motcua.procedures.rules.states import EditionState, is_in_force, state_on
from motcua.procedures.words import LEVELS, NO_LONGER, STANDINGS, STATES, limit_text

_KINDS = {
    EditionState.PUBLIC: "ok",
    EditionState.AWAITING_ANNOUNCEMENT: "soon",
    EditionState.AWAITING_REPEAL: "soon",
    EditionState.DRAFT: "",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the catalogue on a day."""

    edition: Edition
    content: EditionContent
    day: date
    level: Level | None

    @property
    def code(self) -> str:
        return self.edition.procedure.code

    @property
    def has_national_code(self) -> bool:
        return not is_local(self.code)

    @property
    def is_in_force(self) -> bool:
        return is_in_force(self.edition, self.day)

    @property
    def state(self) -> EditionState:
        return state_on(self.edition, self.day)

    @property
    def state_words(self) -> str:
        historic = self.edition.standing.startswith("historic")
        return NO_LONGER if self.state is EditionState.REPEALED and historic else STATES[self.state]

    @property
    def state_kind(self) -> str:
        """The colour and shape that go with the words."""
        return _KINDS.get(self.state, "hold")

    @property
    def limit(self) -> str:
        """The limit promised in the general case; an empty string where none is stated."""
        terms = [term for term in self.content.terms if term.applied]
        return limit_text(terms[0].applied) if terms else ""

    @property
    def has_more_limits(self) -> bool:
        return len(self.content.terms) > 1

    @property
    def fee(self) -> tuple[int, bool] | None:
        """The least to pay on that day in đồng, fee and charge together, and whether cases differ."""
        amounts: dict[str, set[int]] = {}
        for line in fees_on(self.content, self.day):
            amounts.setdefault(line.kind, set()).add(line.amount)
        if not amounts:
            return None
        return sum(min(of_kind) for of_kind in amounts.values()), any(len(a) > 1 for a in amounts.values())

    @property
    def level_words(self) -> str:
        """The level in today's words, whatever scheme it was recorded under."""
        return LEVELS[in_new_scheme(self.level)] if self.level else ""

    @property
    def can_be_filed_online(self) -> bool:
        """By its level; where none is recorded, by the ways the edition states."""
        said = self.level in FILED_ONLINE if self.level else "online" in self.content.ways
        return self.is_in_force and said

    def unproven(self, part: str) -> bool:
        """Whether that part of the edition is known from memory only."""
        return not self.edition.is_verified or part in self.edition.unproven

    @property
    def terms_unproven(self) -> bool:
        return self.unproven("terms")

    @property
    def fees_unproven(self) -> bool:
        return self.unproven("fees")

    @property
    def items_unproven(self) -> bool:
        return self.unproven("required_items")

    @property
    def doubt(self) -> str:
        """Why it is not sure that the procedure still applies; an empty string where it is."""
        standing = self.edition.standing
        if not is_doubtful(standing):
            return ""
        if standing in SEEN_BEFORE:
            return STANDINGS["seen"].format(year=standing[-4:])
        return STANDINGS[standing.split("_")[0]]


def with_level(day: date) -> Subquery:
    """The level in force on that day as a column of an edition query."""
    lines = ServiceLevel.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gte=day),
        procedure=OuterRef("procedure"),
    )
    return Subquery(lines.order_by("-valid_from", "-pk").values("value")[:1])


def listed(edition: Edition, day: date) -> Listed:
    """From an edition that came with its level as ``level_value`` (see ``with_level``)."""
    value = getattr(edition, "level_value", None)
    return Listed(edition, content_from(edition.content), day, Level(value) if value else None)
