"""The applicant's own changes before a decision: made at once, or asked for; refused only for a reason."""

from motcua.dossiers.rules.states import State
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal

TAKEN, REFUSED = "taken", "refused"
REASONS = ("other_request", "changes_outcome", "no_ground", "too_late")
"""Why an officer may refuse what the applicant asks to change; ``words.amending`` says them."""


@basis("118/2025/NĐ-CP", article=17, verified=False)
def is_direct(state: State) -> bool:
    """Whether a change is made at once: nobody has taken the dossier in, and no clock runs. Afterwards it is
    asked for. No rule found moves the clock for it, so it runs on."""
    return state is State.SUBMITTED


def verdict_of(verdict: str, reason: str) -> str:
    """The verdict; refuses ``amendment.no_such_answer``, and ``amendment.no_reason`` for a refusal whose
    reason is none of the list."""
    if verdict not in {TAKEN, REFUSED}:
        raise Refusal("amendment.no_such_answer")
    if verdict == REFUSED and reason not in REASONS:
        raise Refusal("amendment.no_reason")
    return verdict
