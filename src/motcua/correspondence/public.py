"""The door of correspondence: what other areas may take from it."""

from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.commands.link_consequence import link_consequence
from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.models import Consequence, Document
from motcua.correspondence.queries.known import document_by_number, documents_of
from motcua.correspondence.queries.page import Bearer
from motcua.correspondence.rules.citations import citations

__all__ = [
    "Bearer",
    "Consequence",
    "Document",
    "Stated",
    "citations",
    "document_by_number",
    "documents_of",
    "issue_document",
    "link_consequence",
    "register_document",
]
