"""Who may ask what a shorter limit would have done to last year's dossiers."""

from motcua.organisation.rules.roles import Role

MAY_ASK_SHORTER = frozenset(
    {Role.PROCEDURE_CONTROL, Role.DIRECTOR, Role.DIVISION_HEAD, Role.REFORM, Role.ADMINISTRATOR}
)
