"""Whatever a file from outside looks like, its reader answers or refuses; it never falls over or runs on."""

import io
import os
from datetime import UTC, datetime

import pytest
import typst
from PIL import Image
from tests.config.damages import TEXTS, damaged

from motcua.auditing.queries.documents import read_upload
from motcua.collection.register.set_files import set_document
from motcua.collection.rules.sets import set_from, shipped_text
from motcua.config.archive import Manifest, Writing, unpacked
from motcua.eforms.queries.shipped import shipped_documents
from motcua.eforms.rules.form_text import form_from_text, form_text
from motcua.foundation.files.kinds import Kind, is_plain_text, kind_of
from motcua.foundation.files.readable import is_readable
from motcua.foundation.scans.looking import look
from motcua.foundation.scans.pages import page_picture
from motcua.foundation.scans.texts import text_of_pdf
from motcua.foundation.sheets import Column, Sheet, read_rows, write_xlsx
from motcua.foundation.sheets.word import word_lines, word_rows
from motcua.foundation.signing.authority import issue_key_file, new_authority
from motcua.foundation.signing.keys import bearer_of, open_key_file
from motcua.foundation.signing.pades import Place, prepare, sign
from motcua.foundation.signing.validating import signatures_of
from motcua.kernel.refusal import Refusal
from motcua.procedures.register.process_files import read_process
from motcua.procedures.register.reading import catalogue_file
from motcua.procedures.rules.bpmn_writing import bpmn_of
from motcua.procedures.rules.process_document import process_text
from motcua.procedures.rules.steps import StepTemplate

COUNT = 12
YEARS = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC))
AT = datetime(2026, 3, 2, tzinfo=UTC)


def _picture(kind):
    out = io.BytesIO()
    shades = Image.linear_gradient("L").resize((60, 80))
    shades.save(out, kind)
    return out.getvalue()


def _docx():
    from docx import Document

    made, out = Document(), io.BytesIO()
    made.add_heading("Báo cáo", 1)
    made.add_paragraph("Sở Y tế đã tiếp nhận 12 hồ sơ.", style="List Bullet")
    made.add_table(2, 2).cell(0, 0).text = "Chỉ tiêu"
    made.save(out)
    return out.getvalue()


def _sheet(write):
    out = io.BytesIO()
    rows = [(f"H59-{n}", n, AT.date(), "Cấp giấy phép") for n in range(20)]
    write(out, [Sheet("Sổ", [Column(head, 12) for head in ("code", "n", "day", "name")], rows)])
    return out.getvalue()


def _csv():
    return b"code,n,day,name\r\n" + b"".join(
        f'H59-{n},{n},02/03/2026,"Cấp, giấy"\r\n'.encode() for n in range(20)
    )


def _pdf():
    """A page with words on it."""
    return typst.compile("Sở Y tế đã tiếp nhận 12 hồ sơ, trả đúng hạn 11 hồ sơ trong tháng ba.".encode())


AUTHORITY = new_authority("Nơi cấp", valid_from=YEARS[0], valid_to=YEARS[1])


def _p12():
    facts = {"name": "Trần Văn Mẫu", "organisation": "Sở Y tế", "password": "mau"}
    return issue_key_file(AUTHORITY, valid_from=YEARS[0], valid_to=YEARS[1], **facts)


def _signed():
    fields = prepare(_pdf(), signatures=[Place("chu-ky", 1, 20, 20, 60, 30)], texts=[])
    signer, _ = open_key_file(_p12(), "mau")
    return sign(fields, signer, field="chu-ky", stamp=_pdf(), at=AT)


def _backup():
    out = io.BytesIO()
    writing = Writing(out, Manifest(kind="sqlite", made_at="", version="", migrations=[["dossiers", "0001"]]))
    for name in ("database/motcua.sqlite3", "files/ab/ab12"):
        with writing.part(name) as write:
            write(b"content " * 40)
    writing.close()
    return out.getvalue()


STEPS = (StepTemplate("Tiếp nhận", "one_stop", 4), StepTemplate("Thẩm định", "specialist", 16))
CATALOGUE = '{"procedures": [{"code": "1.012275", "name": "Cấp giấy", "field": "Dược", "steps": []}]}'


def through_sheet(content, folder):
    file = folder / "sheet"
    file.write_bytes(content)
    return list(read_rows(file, columns=("code", "n", "day", "name")))


def through_catalogue(content, folder):
    file = folder / "catalogue.json"
    file.write_bytes(content)
    return catalogue_file(file)


def through_backup(content, folder):
    file, into = folder / "backup.zip", folder / os.urandom(8).hex()
    file.write_bytes(content)
    into.mkdir()
    return unpacked(file, into)


def through_stored(content, _):
    kind = kind_of(io.BytesIO(content))
    is_plain_text(io.BytesIO(content))
    return [is_readable(io.BytesIO(content), one) for one in ([kind] if kind else Kind)]


def through_scan(kind):
    def read(content, _):
        look(content, kind)
        return page_picture(content, kind, 1, dpi=40)

    return read


def through_word(content, _):
    return list(word_rows(content, file="a.docx")), list(word_lines(content, file="a.docx"))


def through_audit(name):
    return lambda content, _: read_upload(name, content, longest=300_000, largest_inside=50_000_000)


def through_signatures(content, _):
    return signatures_of(content, anchors=[AUTHORITY.der], at=AT)


def through_set(content, _):
    return set_from(set_document(content, file="a.toml"))


def through_form(content, _):
    return form_from_text(content.decode("utf-8", errors="replace"))


SAMPLES = {
    "docx": (_docx, (through_word, through_audit("a.docx"), through_stored)),
    "xlsx": (lambda: _sheet(write_xlsx), (through_sheet, through_stored)),
    "csv": (_csv, (through_sheet, through_stored, through_audit("a.txt"))),
    "html": (lambda: "<p>12 hồ sơ <b>đúng</b> hạn</p>".encode(), (through_audit("a.html"),)),
    "png": (lambda: _picture("PNG"), (through_scan(Kind.PNG), through_stored)),
    "jpeg": (lambda: _picture("JPEG"), (through_scan(Kind.JPEG), through_stored)),
    "pdf": (
        _pdf,
        (
            through_scan(Kind.PDF),
            through_stored,
            through_audit("a.pdf"),
            lambda content, _: text_of_pdf(content),
        ),
    ),
    "signed pdf": (_signed, (through_signatures,)),
    "key file": (_p12, (lambda content, _: open_key_file(content, "mau"),)),
    "certificate": (lambda: AUTHORITY.der, (lambda content, _: bearer_of(content),)),
    "backup": (_backup, (through_backup,)),
    "process": (lambda: process_text(STEPS).encode(), (lambda content, _: read_process(content),)),
    "BPMN": (
        lambda: bpmn_of(STEPS, name="Cấp giấy", end_words="Xong", roles={"one_stop": "Một cửa"}),
        (lambda content, _: read_process(content),),
    ),
    "set": (lambda: shipped_text("iso-9001").encode(), (through_set,)),
    "form": (lambda: form_text(next(iter(shipped_documents().values()))).encode(), (through_form,)),
    "catalogue": (CATALOGUE.encode, (through_catalogue,)),
}


@pytest.fixture(scope="module")
def whole():
    return {kind: make() for kind, (make, _) in SAMPLES.items()}


@pytest.mark.filterwarnings("ignore:PKCS#12")
@pytest.mark.parametrize("kind", SAMPLES)
def test_a_damaged_file_is_answered_or_refused(kind, whole, tmp_path):
    content, readers = whole[kind], SAMPLES[kind][1]
    for read in readers:
        assert read(content, tmp_path) is not None
    others = {f"a {other}": bytes_ for other, bytes_ in whole.items() if other != kind}
    bad = [*damaged(content, seed=kind, count=COUNT), *others.items(), *TEXTS.items()]
    fell = [said for what, broken in bad for read in readers if (said := fault(read, broken, tmp_path, what))]
    assert fell == []


def fault(read, content, folder, what):
    """How the reader fell over, or nothing. Libraries written in Rust panic past ``Exception``."""
    try:
        read(content, folder)
    except (Refusal, KeyboardInterrupt) as no:
        if isinstance(no, KeyboardInterrupt):
            raise
    except BaseException as fell:
        return f"{what}: {type(fell).__name__}: {str(fell)[:200]}"
    return ""
