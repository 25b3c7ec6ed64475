"""Which of the things that happen to a dossier its applicant is told by message (thông báo tình trạng)."""

from enum import StrEnum

from motcua.kernel.basis import basis


class Told(StrEnum):
    """Kinds of events that go out, each by its kind in the ledger."""

    SUBMITTED = "dossier.submitted"
    RECEIVED = "dossier.received"
    REFUSED = "dossier.refused_at_intake"
    ASKED = "dossier.supplement_asked"
    EXTENDED = "dossier.extended"
    FINISHED = "dossier.finished"
    STOPPED = "dossier.stopped"


@basis("118/2025/NĐ-CP", article=17, verified=False)
def channels_of(*, email: str, phone: str) -> tuple[tuple[str, str], ...]:
    """Channel and address: a letter where there is an address for it, else a short message."""
    if email:
        return (("email", email),)
    return (("sms", phone),) if phone else ()
