"""Every Word and Excel file of the reform office opens in LibreOffice: pages, head, words, repeated heads.

One run of ``soffice`` for all of them, for it is slow to start; without it one visible skip."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from django.test import Client
from pypdf import PdfReader
from tests.cast import moment, office
from tests.inspections.visits import visit
from tests.plans.making import plan, task
from tests.reporting.reform import quarter
from tests.scoring.making import sheet

from motcua.auditing.outputs.as_document import write_document
from motcua.auditing.outputs.as_workbook import write_workbook
from motcua.auditing.outputs.sheet import CommentSheet

pytestmark = pytest.mark.django_db
SOFFICE = shutil.which("soffice")
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def made(here) -> dict[str, tuple[str, list[str]]]:
    """File name to its address and the words that must stand in it."""
    reform = plan(here)
    for number in range(40):
        task(here, inside=reform, title=f"Rà soát thủ tục lĩnh vực dược, đợt thứ {number + 1} của năm")
    report, scored, seen = quarter(here), sheet(here), visit(here)
    return {
        "plan.docx": (f"/ke-hoach/{reform.pk}/ke-hoach.docx", [COUNTRY, MOTTO, "KẾ HOẠCH", "đợt thứ 40"]),
        "plan-sheet.xlsx": (f"/ke-hoach/{reform.pk}/ke-hoach.xlsx", ["Nhiệm vụ", "đợt thứ 40"]),
        "self.docx": (f"/chi-so/phieu/{scored.pk}/tu-cham.docx", [COUNTRY, "TỰ CHẤM ĐIỂM", "Nơi nhận:"]),
        "visit.docx": (f"/kiem-tra/{seen.pk}/ket-luan.docx", [COUNTRY, "KẾT LUẬN", "223/KH-SYT"]),
        "reform.docx": (
            f"/bao-cao/cai-cach/{report.pk}/bao-cao.docx",
            [COUNTRY, MOTTO, "SỐ LIỆU THỐNG KÊ"],
        ),
        "reform-sheet.xlsx": (f"/bao-cao/cai-cach/{report.pk}/bao-cao.xlsx", ["Chỉ tiêu"]),
        "form.docx": ("/bao-cao/bieu-06/tep/docx/", ["KẾT QUẢ GIẢI QUYẾT", "Tổng (3)"]),
        "form-sheet.xlsx": ("/bao-cao/bieu-06/tep/xlsx/", ["Lĩnh vực (2)"]),
        "programme.docx": ("/dan-van/chuong-trinh.docx", [COUNTRY, "Kết quả dân vận chính quyền năm 2026"]),
        "programme-sheet.xlsx": ("/dan-van/chuong-trinh.xlsx", ["Nội dung"]),
        "compare-sheet.xlsx": ("/chi-so/so-sanh.xlsx", ["Đơn vị"]),
        "register-sheet.xlsx": ("/van-ban/so.xlsx", ["Số đến"]),
    }


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here: Word and Excel files are not opened")
def test_every_file_opens_and_says_what_it_must(now, tmp_path):
    now(moment(16, "10:00"))
    here = office()
    wanted = made(here)
    clients = {who: Client() for who in ("mai", "kien")}
    for who, client in clients.items():
        client.force_login(here.people[who])
    for name, (address, _) in wanted.items():
        answer = clients["kien" if name.startswith("visit") else "mai"].get(address)
        assert answer.status_code == 200, name
        (tmp_path / name).write_bytes(answer.content)
    comment = CommentSheet("bao-cao.txt", moment(16), {"claims": 0}, ())
    for name, write in (("comment.docx", write_document), ("comment-sheet.xlsx", write_workbook)):
        with (tmp_path / name).open("wb") as out:
            write(out, comment)
    opened = _opened(tmp_path)
    assert set(opened) == {path.stem for path in tmp_path.glob("*.*x")}
    for name, (_, said) in wanted.items():
        pages = opened[Path(name).stem]
        assert [words for words in said if not _stands_in(words, pages)] == [], name
    assert len(opened["plan"]) > 2
    assert all(_stands_in("Nhiệm vụ Sản phẩm Chủ trì", [page]) for page in opened["plan"][:-1])


def _stands_in(words: str, pages: list[str]) -> bool:
    """Whether a line, with the next one where it wraps, has all these letters: what reads the PDF puts
    letters with tone marks at the end of their line."""
    wanted = Counter("".join(words.split()))
    lines = ["".join(line.split()) for page in pages for line in page.splitlines()]
    return any(wanted <= Counter("".join(lines[place : place + 2])) for place in range(len(lines)))


def _opened(folder: Path) -> dict[str, list[str]]:
    """Stem of each file to the text of its pages, as LibreOffice lays them out."""
    files = sorted(str(path) for path in folder.glob("*.*x"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {
        path.stem: [page.extract_text() for page in PdfReader(path).pages] for path in folder.glob("*.pdf")
    }
