"""What is stored of documents in and out: the register, what each cites, and who works on it."""

from motcua.correspondence.models.attachment import Attachment
from motcua.correspondence.models.document import Assignment, Citation, Consequence, Document

__all__ = ["Assignment", "Attachment", "Citation", "Consequence", "Document"]
