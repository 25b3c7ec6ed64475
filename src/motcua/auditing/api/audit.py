"""``POST /api/audit``: the JSON of ``motcua audit``, for a text or for files."""

import json
from typing import Any, Literal

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from ninja import Router, Schema

from motcua.auditing.access import slow_down
from motcua.auditing.forms import LARGEST_FILE, LONGEST_TEXT, text_of_upload
from motcua.auditing.public import audit_report
from motcua.auditing.words import API, EXPECTED
from motcua.kernel.refusal import Refusal

MOST_FILES = 5
router = Router(tags=[API["tag"]])


class Span(Schema):
    """Code points of the text as read, end exclusive."""

    start: int
    end: int
    text: str


class Claim(Schema):
    """One thing that could be checked; figures are null where there is none."""

    kind: Literal[
        "ratio_percent",
        "ratio_bound",
        "sum_parts",
        "rollup",
        "percent_complement",
        "difference",
        "restated_value",
        "list_count",
        "date_sanity",
    ]
    verdict: Literal["consistent", "rounding_ok", "inconsistent", "cannot_tell"]
    spans: list[Span]
    stated: int | float | None
    computed: int | float | None
    difference: int | float | None
    explanation: str


class Summary(Schema):
    """How many claims, by verdict."""

    claims: int
    consistent: int
    rounding_ok: int
    inconsistent: int
    cannot_tell: int


class Report(Schema):
    """The audit of one text; ``text`` only where it was asked for."""

    file: str
    claims: list[Claim]
    summary: Summary
    text: str | None = None


class Refused(Schema):
    """Why nothing was audited: a code for programs, its facts, and a Vietnamese sentence."""

    code: str
    facts: dict[str, Any]
    message: str


BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["text"],
                    "properties": {
                        "text": {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT},
                        "file": {"type": "string", "maxLength": 200, "description": API["file_name"]},
                    },
                }
            },
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {
                            "type": "array",
                            "maxItems": MOST_FILES,
                            "items": {"type": "string", "format": "binary"},
                            "description": API["files"].format(largest=LARGEST_FILE),
                        }
                    },
                }
            },
        },
    }
}


@router.post(
    "/audit",
    url_name="audit-json",
    operation_id="audit",
    response={200: list[Report], 422: Refused, 429: Refused},
    exclude_unset=True,
    openapi_extra=BODY,
    summary=API["audit"],
)
def audit(request: HttpRequest, with_text: bool = False) -> list[dict[str, Any]]:
    """One object for each text, as ``motcua audit --format json`` prints them."""
    slow_down(request)
    found = []
    for name, text in _texts(request):
        report = audit_report(text, name)
        found.append({**report, "text": text} if with_text else report)
    return found


def _texts(request: HttpRequest) -> list[tuple[str, str]]:
    if (request.content_type or "").startswith("multipart/"):
        files = request.FILES.getlist("file")
        if len(files) > MOST_FILES:
            raise Refusal(
                "audit.bad_field",
                field="file",
                found=len(files),
                expected=EXPECTED["files"].format(most=MOST_FILES),
            )
        if files:
            return [text_of_upload(file) for file in files]
        raise Refusal("audit.nothing_given")
    return [_text_of_json(request)]


def _text_of_json(request: HttpRequest) -> tuple[str, str]:
    try:
        given = json.loads(request.body.decode("utf-8-sig"))
    except (ValueError, RecursionError, RequestDataTooBig):
        raise Refusal("audit.not_json") from None
    if not isinstance(given, dict):
        raise Refusal("audit.not_json")
    text, name = (_string(given, field) for field in ("text", "file"))
    if not text.strip():
        raise Refusal("audit.nothing_given")
    if len(text) > LONGEST_TEXT:
        raise Refusal("audit.too_large", found=len(text), limit=LONGEST_TEXT)
    return name[:200], text


def _string(given: dict[str, Any], field: str) -> str:
    found = given.get(field, "")
    if not isinstance(found, str):
        raise Refusal("audit.bad_field", field=field, found=type(found).__name__, expected=EXPECTED["string"])
    try:
        found.encode()
    except UnicodeEncodeError as problem:
        found = f"U+{ord(found[problem.start]):04X}"
        raise Refusal("audit.bad_field", field=field, found=found, expected=EXPECTED["unicode"]) from None
    return found
