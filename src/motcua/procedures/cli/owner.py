"""The agency named on the command line."""

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency, agency_by_code


def owner_named(code: str | None) -> Agency | None:
    """That agency; nothing for the national catalogue. Refuses an unknown code."""
    if not code:
        return None
    agency = agency_by_code(code)
    if agency is None:
        raise Refusal("procedure.unknown_owner", code=code)
    return agency
