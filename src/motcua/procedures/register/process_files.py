"""Reading a process somebody hands in: text of our own form, or BPMN 2.0 of any modelling tool."""

from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.bpmn_reading import steps_from_bpmn
from motcua.procedures.rules.process_document import steps_from_text
from motcua.procedures.rules.steps import StepTemplate
from motcua.procedures.words import ROLES
from motcua.procedures.words.designer import told

LARGEST = 1_000_000
"""Bytes of a file; a process of eighty steps needs a tenth of that."""


def read_process(content: bytes) -> tuple[StepTemplate, ...]:
    """The steps of a file, told apart by how it begins. Refuses ``process.file_too_large``,
    ``process.text_unreadable``, ``process.bpmn_unreadable`` and ``process.bpmn_unsupported``."""
    if len(content) > LARGEST:
        raise Refusal("process.file_too_large", most=LARGEST // 1000)
    is_bpmn = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
    try:
        return _bpmn(content) if is_bpmn else _text(content)
    except Refusal as no:
        raise Refusal(no.code, **told(no.facts)) from no


def _text(content: bytes) -> tuple[StepTemplate, ...]:
    try:
        return steps_from_text(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refusal("process.text_unreadable", reason="encoding", where="") from error


def _bpmn(content: bytes) -> tuple[StepTemplate, ...]:
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise Refusal("process.bpmn_unreadable", reason="xml", where="") from error
    return steps_from_bpmn(root, ROLES)
