"""The Vietnamese of a broken ledger."""

from motcua.dossiers.rules.verification import Broken, Flaw

FLAWS = {
    Flaw.NO_EVENTS: "hồ sơ {code}: không có dòng sổ cái nào",
    Flaw.MISSING: "hồ sơ {code}, dòng {seq}: mất dòng này",
    Flaw.CHANGED: "hồ sơ {code}, dòng {seq} ({detail}): nội dung hoặc mã băm đã bị sửa",
    Flaw.TAIL_CUT: "hồ sơ {code}, dòng {seq}: sổ cái bị cắt đuôi từ dòng này",
    Flaw.BEYOND_HEAD: "hồ sơ {code}, dòng {seq} ({detail}): có thêm dòng mà hồ sơ không biết",
    Flaw.HEAD_DIFFERS: "hồ sơ {code}, dòng {seq}: mã băm cuối của sổ cái khác mã ghi ở hồ sơ",
    Flaw.WITHOUT_DOSSIER: "dòng sổ cái số {seq} ({detail}) của hồ sơ {code}: hồ sơ đã bị xoá",
    Flaw.ROW_DIFFERS: "hồ sơ {code}: bảng hồ sơ khác sổ cái ở {detail}",
    Flaw.SEAL_BROKEN: "niêm phong ngày {detail}: các dòng ghi hôm đó không còn như lúc niêm phong",
    Flaw.SEAL_MISSING: "ngày {detail}: thiếu niêm phong giữa các ngày đã niêm phong",
    Flaw.SEAL_CHANGED: "niêm phong ngày {detail}: không nối với niêm phong trước đó",
}

ROWS = {
    "same": "bảng hồ sơ khớp sổ cái",
    "differ": "{count} hồ sơ khác sổ cái; ghi lại: motcua backup TỆP, rồi motcua rebuild-rows --write",
    "mended": "{count} hồ sơ đã ghi lại theo sổ cái; nhật ký ghi từng hồ sơ",
    "broken": "hồ sơ {code}: sổ cái không nguyên vẹn nên giữ nguyên, không ghi lại; xem motcua verify",
}


def flaw_words(broken: Broken) -> str:
    """One sentence: which dossier and event, or which day, and what is wrong with it."""
    return FLAWS[broken.flaw].format(code=broken.code, seq=broken.seq, detail=broken.detail)
