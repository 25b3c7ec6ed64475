"""A browser test that sends a page elsewhere waits for it: what is read at once is read of the page before,
or of one that has only just begun to come."""

import ast
import re
from collections.abc import Iterator

import pytest
from tests.house.sources import below, short

DRIVES = re.compile(r"playwright|mark\.browser|tests\.browser")
SENDS = {"click", "dblclick", "press", "tap"}
WAITS = {"arriving", "expect", "expect_download", "wait_for", "wait_for_function", "wait_for_url"}
READS = {
    "all",
    "all_inner_texts",
    "all_text_contents",
    "count",
    "evaluate",
    "get_attribute",
    "inner_html",
    "inner_text",
    "input_value",
    "is_checked",
    "is_enabled",
    "is_hidden",
    "is_visible",
    "objects",
    "pdf",
    "refresh_from_db",
    "screenshot",
    "text_content",
    "url",
}
"""What says at once how things stand, on the page or in the database."""
LOOKS = {"faults", "fits", "picture", "violations"}
LEAVES = {"goto", "reload"}
"""Opens another page, whether what was sent before has arrived or not."""


def test_no_browser_test_reads_a_page_at_once_after_sending_it_elsewhere():
    sources = {path: path.read_text("utf-8") for path in below("tests", ".py")}
    driving = [path for path, source in sources.items() if DRIVES.search(source)]
    assert len(driving) > 30
    assert [f"{short(path)}:{line}" for path in driving for line in hasty(sources[path])] == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("page.click(); assert page.url", [1]),
        ("page.click(); expect(page); assert page.url", []),
        ("page.keyboard.press('Tab'); page.evaluate('x')", []),
        ("page.keyboard.press('Enter'); page.evaluate('x')", [1]),
        ("page.click(); page.goto('/')", [1]),
        ("page.click(); page.goto('/'); page.evaluate('x')", [1]),
        ("with arriving(page): page.click()\npage.evaluate('x')", []),
        ("with town() as page: page.click()\nassert Row.objects.count()", [2]),
        ("page.click()\nassert fits(page)", [2]),
    ],
)
def test_haste_is_seen(body, lines):
    assert list(hasty(body)) == lines


def hasty(source: str) -> Iterator[int]:
    """The lines that read a page, or leave it, while what was sent before them is not known to be there."""
    tree = ast.parse(source)
    for part in [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))]:
        is_sent, told = False, 0
        for line, name in _said(part.body):
            if name in SENDS:
                is_sent = True
            elif name in WAITS:
                is_sent = False
            elif is_sent and name in READS | LOOKS | LEAVES and line != told:
                is_sent, told = name not in LEAVES, line
                yield line


def _said(nodes: list[ast.AST]) -> Iterator[tuple[int, str]]:
    """What is called or looked up, in the order in which it happens; a function inside has its own."""
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        yield from _said(list(ast.iter_child_nodes(node)))
        if isinstance(node, ast.Call) and not _is_tab(node):
            yield node.lineno, _name(node.func)
        elif isinstance(node, ast.Attribute) and node.attr in {"objects", "url"}:
            yield node.lineno, node.attr
        elif isinstance(node, ast.With):
            yield from ((node.lineno, _name(one.context_expr.func)) for one in node.items if _is_wait(one))


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _is_tab(call: ast.Call) -> bool:
    """The browser has moved the focus before it answers that key."""
    return any(isinstance(one, ast.Constant) and one.value == "Tab" for one in call.args)


def _is_wait(item: ast.withitem) -> bool:
    return isinstance(item.context_expr, ast.Call) and _name(item.context_expr.func) in WAITS
