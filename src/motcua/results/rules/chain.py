"""The way of a result: who drafts, initials, signs, numbers, revokes; where it stands is derived."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.rules.roles import Role


class Stage(StrEnum):
    """Where a result stands."""

    DRAFTING = "drafting"
    PROPOSED = "proposed"
    INITIALLED = "initialled"
    SIGNED = "signed"
    ISSUED = "issued"
    REPLACED = "replaced"
    REVOKED = "revoked"


class Act(StrEnum):
    """What is done to a result; each is a command."""

    DRAFT = "draft"
    REVISE = "revise"
    PROPOSE = "propose"
    INITIAL = "initial"
    SEND_BACK = "send_back"
    SIGN = "sign"
    ISSUE = "issue"
    REVOKE = "revoke"
    REISSUE = "reissue"
    CORRECT = "correct"


class Purpose(StrEnum):
    """Why a result was made: the first of its dossier, again, or to mend the agency's own mistake."""

    FIRST = "first"
    REISSUE = "reissue"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Moments:
    """When each act was done, None for not (or no longer: sending back clears the proposal)."""

    proposed_at: datetime | None = None
    initialled_at: datetime | None = None
    signed_at: datetime | None = None
    issued_at: datetime | None = None
    replaced_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """From which stages an act may be done, and by whom."""

    sources: frozenset[Stage]
    roles: frozenset[Role]


_MAKERS = frozenset({Role.SPECIALIST, Role.DIVISION_HEAD})

STEPS: dict[Act, Step] = {
    Act.DRAFT: Step(frozenset(), _MAKERS),
    Act.REVISE: Step(frozenset({Stage.DRAFTING}), _MAKERS),
    Act.PROPOSE: Step(frozenset({Stage.DRAFTING}), _MAKERS),
    Act.INITIAL: Step(frozenset({Stage.PROPOSED}), frozenset({Role.DIVISION_HEAD})),
    Act.SEND_BACK: Step(
        frozenset({Stage.PROPOSED, Stage.INITIALLED}), frozenset({Role.DIVISION_HEAD, Role.DIRECTOR})
    ),
    Act.SIGN: Step(frozenset({Stage.INITIALLED}), frozenset({Role.DIRECTOR})),
    Act.ISSUE: Step(frozenset({Stage.SIGNED}), frozenset({Role.CLERK})),
    Act.REVOKE: Step(frozenset({Stage.ISSUED}), frozenset({Role.DIRECTOR})),
    Act.REISSUE: Step(frozenset({Stage.ISSUED}), _MAKERS | {Role.ONE_STOP}),
    Act.CORRECT: Step(frozenset({Stage.ISSUED}), _MAKERS | {Role.ONE_STOP, Role.CLERK}),
}
BOUND_TO_UNIT = _MAKERS
"""Roles that act only on dossiers of their own unit."""


def stage_of(moments: Moments) -> Stage:
    """Where the acts so far have led."""
    for moment, stage in (
        (moments.revoked_at, Stage.REVOKED),
        (moments.replaced_at, Stage.REPLACED),
        (moments.issued_at, Stage.ISSUED),
        (moments.signed_at, Stage.SIGNED),
        (moments.initialled_at, Stage.INITIALLED),
        (moments.proposed_at, Stage.PROPOSED),
    ):
        if moment is not None:
            return stage
    return Stage.DRAFTING


@basis("30/2020/NĐ-CP", article=13, verified=False)
def step(stage: Stage, act: Act) -> None:
    """Refuse ``result.step_not_allowed`` where the act may not follow: who signs has an initialled draft
    before him, who numbers a signed one."""
    if stage not in STEPS[act].sources:
        raise Refusal("result.step_not_allowed", stage=stage.value, act=act.value)


def acts_from(stage: Stage) -> tuple[Act, ...]:
    """Acts that may follow, in the order of the table."""
    return tuple(act for act, one in STEPS.items() if stage in one.sources)
