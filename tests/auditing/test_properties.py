"""What must hold for every text: generated reports, and changes that change nothing."""

import re
import unicodedata
from itertools import permutations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.auditing.judging import show, wrong_claims

FIELDS = ["dược", "khám bệnh, chữa bệnh", "an toàn thực phẩm", "y tế dự phòng", "giám định y khoa"]


def dotted(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def share(part: int, whole: int) -> str:
    return f"{part * 100 / whole + 1e-9:.1f}".replace(".", ",")


@st.composite
def reports(draw) -> dict:
    """A consistent report: fields, timings, channels, shares; figures of at least three digits."""
    names = draw(st.lists(st.sampled_from(FIELDS), min_size=2, max_size=5, unique=True))
    rows = []
    for name in names:
        early, on_time = draw(st.integers(110, 900)), draw(st.integers(101, 700))
        late, pending = draw(st.integers(101, 400)), draw(st.integers(101, 500))
        rows.append({"name": name, "early": early, "on_time": on_time, "late": late, "pending": pending})
    totals = {key: sum(row[key] for row in rows) for key in ("early", "on_time", "late", "pending")}
    resolved = totals["early"] + totals["on_time"] + totals["late"]
    received = resolved + totals["pending"]
    online = draw(st.integers(received // 2, received - 1))
    return {"rows": rows, **totals, "resolved": resolved, "received": received, "online": online}


def written(report: dict, **changed: int) -> str:
    """The report in words, with some figures replaced."""
    figure = {**{key: value for key, value in report.items() if key != "rows"}, **changed}
    rows = "; ".join(
        f"lĩnh vực {row['name']}: đã giải quyết {dotted(row['early'])} hồ sơ trước hạn, "
        f"{dotted(row['on_time'])} hồ sơ đúng hạn, "
        f"{dotted(row['late'])} hồ sơ quá hạn, còn {dotted(row['pending'])} hồ sơ đang giải quyết"
        for row in report["rows"]
    )
    online = figure.get("online_share", share(report["online"], report["received"]))
    return (
        f"Trong kỳ, Sở Y tế tiếp nhận {dotted(figure['received'])} hồ sơ, "
        f"trong đó {dotted(figure['online'])} hồ sơ trực tuyến "
        f"(đạt {online}%). Đã giải quyết {dotted(figure['resolved'])} hồ sơ, "
        f"gồm {dotted(figure['early'])} hồ sơ trước hạn, "
        f"{dotted(figure['on_time'])} hồ sơ đúng hạn và {dotted(figure['late'])} hồ sơ quá hạn; "
        f"đang giải quyết {dotted(figure['pending'])} hồ sơ. Cụ thể: {rows}."
    )


@settings(max_examples=60, deadline=None)
@given(reports())
def test_a_consistent_report_is_never_called_inconsistent(report):
    text = written(report)
    assert [show(text, claim) for claim in wrong_claims(text)] == []


@settings(max_examples=60, deadline=None)
@given(reports(), st.sampled_from(["early", "on_time", "late"]), st.integers(1, 90))
def test_one_altered_part_of_a_breakdown_is_always_found(report, key, shift):
    text = written(report, **{key: report[key] + shift})
    found = wrong_claims(text)
    assert any(claim.kind == "sum_parts" for claim in found)
    assert any(claim.kind == "rollup" for claim in found)


@settings(max_examples=40, deadline=None)
@given(reports(), st.integers(12, 300))
def test_an_altered_share_is_always_found(report, tenths):
    stated = (round(report["online"] * 1000 / report["received"]) + tenths) / 10
    text = written(report, online_share=f"{stated:.1f}".replace(".", ","))
    counts = {int(one.replace(".", "")) for one in re.findall(r"(?<![\d,])\d[\d.]*\d|\d(?!%)", text)} - {0}
    # A share that happens to be right of two other counts of the report is no sure mistake.
    assume(all(abs(part * 100 / whole - stated) > 0.1 for part, whole in permutations(counts, 2)))
    assert "ratio_percent" in {claim.kind for claim in wrong_claims(text)}


NOISE = [
    "Căn cứ Quyết định số 1.234/QĐ-UBND ngày 12/3/2022 và Công văn số 88/SYT-VP ngày 30/4/2022. ",
    "Điện thoại liên hệ 0900 111 222, đường dây nóng 1900 9095. ",
    "Áp dụng TCVN ISO 9001:2015, dịch vụ công mức độ 3, mức độ 4, giai đoạn 2021-2025. ",
    "Theo khoản 4 Điều 12 Nghị định 61/2018/NĐ-CP, trực 24/7. ",
]


@settings(max_examples=40, deadline=None)
@given(reports(), st.sampled_from(NOISE), st.booleans())
def test_document_numbers_dates_and_phones_add_no_finding(report, noise, before):
    text = written(report)
    assert wrong_claims(noise + text if before else text + " " + noise) == []


@settings(max_examples=30, deadline=None)
@given(reports(), st.integers(1, 90), st.sampled_from([" hồ sơ", " HS", " bộ hồ sơ", " hồ sơ TTHC"]))
def test_another_name_of_the_unit_changes_nothing(report, shift, unit):
    text = written(report, late=report["late"] + shift)
    again = text.replace(" hồ sơ", unit)
    assert [(one.kind, one.stated) for one in wrong_claims(text)] == [
        (one.kind, one.stated) for one in wrong_claims(again)
    ]


@settings(max_examples=30, deadline=None)
@given(reports(), st.integers(1, 90))
def test_decomposed_letters_and_hard_spaces_change_nothing_but_places(report, shift):
    text = written(report, on_time=report["on_time"] + shift)
    plain = wrong_claims(text)
    loose = unicodedata.normalize("NFD", text).replace(" ", "\u00a0")
    again = wrong_claims(loose)
    assert [(one.kind, one.stated, one.computed) for one in plain] == [
        (one.kind, one.stated, one.computed) for one in again
    ]
    quoted = [
        unicodedata.normalize("NFC", loose[left:right]).replace("\u00a0", " ")
        for one in again
        for left, right in one.spans
    ]
    assert quoted == [text[left:right] for one in plain for left, right in one.spans]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="0123456789.,/%():;-–| \n\tđạt gồm trong đó hồ sơ còn lại ngày tháng", max_size=400))
def test_any_text_is_read_and_every_span_lies_inside_it(text):
    for claim in wrong_claims(text):
        assert all(0 <= left < right <= len(text) for left, right in claim.spans)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.integers(0, 40) | st.just(0)] * 3), st.booleans())
def test_a_right_breakdown_is_quiet_whatever_parts_are_none(parts, bracket):
    online, posted, counter = parts
    listed = f"trực tuyến {online} hồ sơ, bưu chính {posted} hồ sơ, trực tiếp {counter} hồ sơ"
    text = f"Đơn vị tiếp nhận {sum(parts)} hồ sơ" + (f" ({listed})." if bracket else f", gồm {listed}.")
    assert wrong_claims(text) == [], text
