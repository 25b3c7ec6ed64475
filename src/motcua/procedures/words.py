"""The Vietnamese of procedures: refusals."""

REFUSALS = {
    "procedure.not_found": "Không có thủ tục mã {code} trong danh mục đang công khai.",
    "procedure.no_such_case": "Thủ tục không có trường hợp “{case}”; chọn một trong: {cases}.",
}
