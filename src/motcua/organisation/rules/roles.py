"""Who does what in an office (domain: Nghị định 118/2025, chapter II)."""

from enum import StrEnum

from motcua.kernel.basis import basis


class Role(StrEnum):
    """What a post lets its holder do; a person may hold several posts."""

    ONE_STOP = "one_stop"
    SPECIALIST = "specialist"
    DIVISION_HEAD = "division_head"
    DIRECTOR = "director"
    CLERK = "clerk"
    PROCEDURE_CONTROL = "procedure_control"
    REFORM = "reform"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"


OVERSIGHT = frozenset({Role.DIRECTOR, Role.REFORM, Role.INSPECTOR, Role.ADMINISTRATOR})
"""Roles that read the whole of their agency and of the agencies below it."""


@basis("118/2025/NĐ-CP", article=9)
def may_read_below(role: Role) -> bool:
    """Whether a role at one agency reads the figures and dossiers of agencies under it."""
    return role in OVERSIGHT
