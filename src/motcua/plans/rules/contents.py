"""What a reform plan is divided into, what else an office plans, and where a task may come from."""

from enum import StrEnum

from motcua.kernel.basis import basis


@basis("76/NQ-CP", article=1, verified=False)
class Content(StrEnum):
    """The six contents of the reform programme, and direction (chỉ đạo điều hành) before them."""

    DIRECTION = "direction"
    INSTITUTIONS = "institutions"
    PROCEDURES = "procedures"
    APPARATUS = "apparatus"
    SERVICE = "service"
    FINANCE = "finance"
    DIGITAL = "digital"


class PlanKind(StrEnum):
    """The reform plan of a year and the plans linked to it."""

    REFORM = "reform"
    PROCEDURE_CONTROL = "procedure_control"
    REVIEW = "review"
    INSPECTION = "inspection"
    COMMUNICATION = "communication"
    MOBILISATION = "mobilisation"
    LEGAL_DOCUMENTS = "legal_documents"
    IT = "it"
    ISO = "iso"
    OTHER = "other"


class Source(StrEnum):
    """Who or what set the task."""

    PLAN = "plan"
    GOVERNMENT = "government"
    PRIME_MINISTER = "prime_minister"
    PROVINCE = "province"
    MEETING = "meeting"
    INSPECTION = "inspection"
    INDEX = "index"


FROM_ABOVE = frozenset({Source.GOVERNMENT, Source.PRIME_MINISTER})
"""Counted apart: tasks of the Government and the Prime Minister."""
