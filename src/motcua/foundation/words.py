"""The Vietnamese of the foundation: refused requests, files and registers."""

PAPER = {
    "country": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "number": "Số: {number}",
    "blank_number": "          /",
    "day": "ngày {day:02} tháng {month} năm {year}",
    "blank_day": "ngày      tháng      năm        ",
    "addressee": "Kính gửi: {name}",
    "to": "Nơi nhận:",
    "as_above": "- Như trên;",
    "appendix": "Phụ lục {number}",
    "with_paper": "(Kèm theo {kind} số {number} {day} của {issuer})",
    "archive": "- Lưu: VT.",
    "head": "THỦ TRƯỞNG CƠ QUAN",
}
"""What stands on every official paper."""

REFUSALS = {
    "request.not_found": "Không có địa chỉ {path}. Địa chỉ dùng được: /api/docs.",
    "request.not_a_page": "Địa chỉ này để gửi một việc đi, không mở thành trang. Chưa có gì thay đổi.",
    "request.too_many": "Đã thử quá nhiều lần nên tạm khoá. Đợi {minutes} phút rồi thử lại.",
    "request.bad_field": "Trường “{field}” không đúng như tài liệu giao diện mô tả ({found}).",
    "file.name_missing": "Tệp không có tên. Hãy đặt tên cho tệp rồi nộp lại.",
    "file.name_too_long": "Tên tệp dài {length} ký tự, tối đa {limit}. Hãy đặt tên ngắn hơn.",
    "file.name_bad_sign": "Tên tệp có ký tự không dùng được ({sign}). Hãy đổi tên tệp rồi nộp lại.",
    "file.empty": "Tệp “{name}” rỗng (0 byte). Hãy chụp hoặc quét lại rồi nộp.",
    "file.too_large": "Tệp “{name}” lớn hơn {limit} MB. Hãy quét ở độ phân giải thấp hơn hoặc chia nhỏ.",
    "file.kind_unknown": "Nội dung tệp “{name}” không thuộc loại nhận được. Loại nhận: {allowed}.",
    "file.kind_not_allowed": "Tệp “{name}” là {found}, ở đây không nhận. Loại nhận: {allowed}.",
    "file.kind_mismatch": (
        "Tệp “{name}” có đuôi {extension} nhưng nội dung là {found}. Hãy đổi đuôi cho đúng rồi nộp lại."
    ),
    "file.not_found": "Không thấy tệp trong kho lưu trữ.",
    "file.infected": (
        "Tệp “{name}” có mã độc ({found}) nên không được nhận và đã bị xoá. "
        "Hãy quét vi-rút máy của bạn rồi chụp hoặc quét lại giấy tờ."
    ),
    "file.scanner_away": (
        "Máy quét vi-rút chưa trả lời nên chưa nhận được tệp “{name}”. Đợi vài phút rồi gửi lại; "
        "những gì bạn đã điền vẫn còn."
    ),
    "file.on_hold": "Tệp đang chờ quét vi-rút nên chưa mở được. Thử lại sau vài phút.",
    "file.found_infected": "Tệp này có mã độc ({found}) nên đã bị xoá. Giấy tờ này cần được nộp lại.",
    "upload.gone": "Không có lần gửi tệp này, hoặc đã quá hạn giữ. Chọn lại tệp.",
    "upload.wrong_place": "Máy chủ đã có {there} byte của tệp; gửi tiếp từ đó.",
    "upload.too_long": "Gửi nhiều hơn cỡ tệp đã báo ({most} byte).",
    "upload.damaged": "Đoạn vừa gửi bị hỏng trên đường truyền; gửi lại đoạn đó.",
    "edition.no_reason": "Chưa ghi lý do hoặc văn bản làm căn cứ.",
    "edition.moved": "Có người vừa sửa “{title}”; xem bản mới rồi ghi lại. Chưa có gì thay đổi.",
    "edition.same": "Chưa đổi gì so với bản đang dùng.",
    "sheet.not_found": "{file}: không có tệp này hoặc không mở được.",
    "sheet.empty": "{file}: tệp không có dòng tiêu đề nào.",
    "sheet.kind_unknown": "{file}: thấy {found}; cần tệp .csv (UTF-8) hoặc .xlsx.",
    "sheet.not_utf8": "{file}, dòng {row}: bảng mã là {found}; hãy lưu lại dạng “CSV UTF-8”.",
    "sheet.nul_byte": (
        "{file}, dòng {row}, cột {column}: có byte rỗng (NUL); tệp bị hỏng hoặc không phải CSV."
    ),
    "sheet.bad_quotes": "{file}, dòng {row}: dấu nháy kép hoặc xuống dòng đặt sai nên không tách được cột.",
    "sheet.cell_too_long": (
        "{file}, dòng {row}, cột {column}: ô dài hơn mức cho phép (thấy {found}); cần {expected}."
    ),
    "sheet.cell_without_header": (
        "{file}, dòng {row}: cột {column} có giá trị “{found}” nhưng không có tiêu đề."
    ),
    "sheet.header_missing": "{file}, dòng {row}: thiếu cột {column}; thấy các cột: {found}.",
    "sheet.header_unknown": "{file}, dòng {row}: không có cột nào tên “{column}”; dùng được: {expected}.",
    "sheet.header_twice": "{file}, dòng {row}: cột {column} có hai lần.",
    "sheet.sheet_missing": "{file}: không có trang tính “{expected}”; thấy: {found}.",
    "sheet.damaged": (
        "{file}: không đọc được tệp Excel này ({found}); hãy mở bằng Excel rồi lưu lại dạng .xlsx."
    ),
    "sheet.unpacked_too_large": "{file}: giải nén ra quá lớn ({found}); cần {expected}.",
    "word.too_large_inside": "{file}: tệp Word giải nén ra {found} MB, quá lớn.",
    "word.damaged": "{file}: không đọc được tệp Word này ({found}); hãy mở bằng Word rồi lưu lại dạng .docx.",
    "sheet.bad_cell": "{file}, dòng {row}, cột {column}: thấy “{found}”; cần {expected}.",
}

EXPECTED = {
    "moment": "ngày giờ dạng 24/04/2025 10:00 hoặc 2025-04-24T10:00+07:00",
    "day": "ngày dạng 24/04/2025 hoặc 2025-04-24",
    "flag": "0 hoặc 1",
    "choice": "một trong: {choices}",
    "whole": "số nguyên",
    "text_cell": "mã ở ô kiểu văn bản (Excel đã đổi mã này thành {became}, có thể mất số 0)",
    "cell_length": "tối đa {limit} ký tự",
    "unpacked": "tối đa {limit}",
}
BECAME_NUMBER = "số"
BECAME_DATE = "ngày tháng"

ENCODINGS = {
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
    "cp1258": "Windows-1258",
    "other": "không phải UTF-8 (có thể là Windows-1252, TCVN3 hoặc VNI)",
}
FOUND = {
    "old_excel": "tệp Excel cũ (.xls) hoặc tệp đặt mật khẩu",
    "pdf": "tệp PDF",
    "binary": "tệp nhị phân",
    "zip": "tệp nén không phải Excel",
    "password": "có mật khẩu",
    "length": "{length} ký tự",
    "cells": "{count} ô",
    "bytes": "{count} MB",
    "no_value": "ô trống",
}
