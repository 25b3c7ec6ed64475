"""Whether a posted sheet still says what is in force (niêm yết)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.procedures.rules.states import Dated, edition_on


class Sheet(StrEnum):
    """What is to be done with a sheet on a day."""

    CURRENT = "current"
    OUTDATED = "outdated"
    GONE = "gone"


@basis("63/2010/NĐ-CP", article=17)
def sheet_on(edition: Dated, editions: Sequence[Dated], day: date) -> Sheet:
    """A sheet of an older edition is to be replaced, one of a procedure no longer in force taken down."""
    in_force = edition_on(editions, day)
    if in_force is None:
        return Sheet.GONE
    return Sheet.CURRENT if in_force.number == edition.number else Sheet.OUTDATED
