"""What of a dossier an agency may correct as its own slip of the pen, and until when."""

from collections.abc import Iterable

from motcua.dossiers.rules.states import Channel, State
from motcua.kernel.refusal import Refusal

OF_THE_PERSON = frozenset({"applicant", "applicant_id", "phone", "email", "address", "delivery"})
CORRECTABLE = OF_THE_PERSON | {"sector_id", "channel"}
"""No date and no state is here: lateness cannot be corrected away. What follows from the procedure or from
the papers is mended there."""

ON_THE_RESULT = frozenset({"applicant", "applicant_id"})
_SIGNED = frozenset({State.APPROVED, State.FINISHED, State.RETURNED})


def check_correction(fields: Iterable[str], state: State, channel: str) -> None:
    """Refuses ``dossier.said_by_applicant`` for what the applicant typed online, which is theirs to change,
    and ``dossier.on_the_result`` for a name that a signed result bears."""
    wanted = frozenset(fields)
    if channel == Channel.ONLINE and wanted & OF_THE_PERSON:
        raise Refusal("dossier.said_by_applicant")
    if state in _SIGNED and wanted & ON_THE_RESULT:
        raise Refusal("dossier.on_the_result")
