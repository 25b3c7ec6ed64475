"""What is stored of electronic forms."""

from motcua.eforms.models.draft import FormDraft
from motcua.eforms.models.form import EditionForm

__all__ = ["EditionForm", "FormDraft"]
