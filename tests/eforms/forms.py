"""The form of the office's procedure in the tests: one of each way a form can be awkward."""

from typing import Any

from tests.cast import FORM, Office, moment

from motcua.eforms.public import EditionForm, publish_form
from motcua.organisation.public import SYSTEM

DOCUMENT: dict[str, Any] = {
    "title": "Đơn đề nghị cấp lại chứng chỉ",
    "stands_for": FORM.name,
    "sections": [
        {
            "title": "Bản thân",
            "questions": [
                {"key": "ngay_sinh", "kind": "date", "label": "Ngày sinh", "past": True},
                {"key": "noi_cu_tru", "kind": "address", "label": "Nơi đang ở"},
            ],
        },
        {
            "title": "Chứng chỉ cũ",
            "questions": [
                {"key": "mat", "kind": "yes_no", "label": "Chứng chỉ bị mất"},
                {
                    "key": "mat_ngay",
                    "kind": "date",
                    "label": "Mất ngày nào",
                    "past": True,
                    "when": {"mat": True},
                },
                {"key": "trinh_bao", "kind": "file", "label": "Giấy trình báo", "when": {"mat": True}},
            ],
        },
        {
            "title": "Nơi đã làm",
            "rows": {"key": "noi", "title": "Nơi", "fewest": 1, "most": 3},
            "questions": [
                {"key": "ten", "kind": "text", "label": "Tên cơ sở"},
                {"key": "thang", "kind": "number", "label": "Số tháng", "least": 1},
            ],
        },
        {
            "title": "Kiểm lại",
            "questions": [
                {"key": "tong", "kind": "number", "label": "Tổng số tháng", "computed": {"sum": "noi.thang"}},
            ],
        },
    ],
}
ANSWERS = {
    "q-ngay_sinh": "01/02/1990",
    "q-noi_cu_tru": "Phường 1, Trà Vinh",
    "q-mat": "no",
    "so-noi": "1",
    "q-noi-0-ten": "Nhà thuốc Mẫu",
    "q-noi-0-thang": "18",
}
"""What a browser sends for a right form."""


def with_form(office: Office) -> EditionForm:
    """The office's procedure asks this form from now on."""
    return publish_form(actor=SYSTEM, at=moment(2), edition=office.edition, document=DOCUMENT)
