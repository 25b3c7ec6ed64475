"""Colours of the look, light and dark: every pair in use can be read by people with weak sight."""

import re

import pytest
from tests.house.sources import SRC

STATIC = SRC / "foundation/web/static/motcua"
TOKENS = (STATIC / "tokens.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\b")
STATES = ("ok", "soon", "late", "hold")
GROUNDS = ("ground", "sheet", "well")

TEXT = [
    *((ink, ground) for ink in ("ink", "soft", "teal", "present") for ground in (*GROUNDS, "wash")),
    *((state, ground) for state in STATES for ground in ("ground", "sheet", "wash", f"{state}-wash")),
    *(("ink", f"{state}-wash") for state in STATES),
    *(("teal", f"{state}-wash") for state in STATES),
    ("on-teal", "teal"),
    ("soft", "hold-wash"),
    ("bar-ink", "bar"),
    ("bar-soft", "bar"),
    ("lamp", "bar"),
    ("on-lamp", "lamp"),
    ("sheet", "ink"),
]
SHAPES = [
    *(("outline", ground) for ground in (*GROUNDS, "wash", "hold-wash")),
    *((mark, ground) for mark in ("teal", "teal-mid", "present", *STATES) for ground in GROUNDS),
    ("lamp", "bar"),
]


def tokens(scheme):
    light, dark = TOKENS.split("prefers-color-scheme: dark", 1)
    found = dict(COLOUR.findall(light))
    return found | dict(COLOUR.findall(dark)) if scheme == "dark" else found


def brightness(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first, second):
    lighter, darker = sorted((brightness(first), brightness(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_gives_the_known_ends():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_every_ground_it_is_set_on(scheme):
    colours = tokens(scheme)
    weak = {pair: round(c, 2) for pair in TEXT if (c := contrast(colours[pair[0]], colours[pair[1]])) < 5.5}
    assert weak == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_borders_of_controls_and_shapes_stand_out(scheme):
    colours = tokens(scheme)
    weak = {pair: round(c, 2) for pair in SHAPES if (c := contrast(colours[pair[0]], colours[pair[1]])) < 3}
    assert weak == {}


def test_both_schemes_define_the_same_colours_but_for_the_lamp():
    light, dark = TOKENS.split("prefers-color-scheme: dark", 1)
    missing = set(dict(COLOUR.findall(light))) - set(dict(COLOUR.findall(dark)))
    assert missing == {"lamp", "on-lamp"}


def test_only_the_tokens_and_the_paper_slip_name_colours():
    named = {
        path.name: found
        for path in STATIC.glob("*.css")
        if path.name not in {"tokens.css", "paper.css"}
        and (found := re.findall(r"#[0-9a-f]{3,8}\b(?=[;, )])", path.read_text(encoding="utf-8")))
    }
    assert named == {}


def test_the_look_stays_light():
    assert sum(path.stat().st_size for path in STATIC.glob("*.css")) < 30_700
    for name in ("motcua.js", "choosing.js", "keys.js"):
        assert len((STATIC / name).read_text(encoding="utf-8").splitlines()) < 200


def test_every_token_that_is_used_is_defined():
    everything = "".join(path.read_text(encoding="utf-8") for path in STATIC.glob("*.css"))
    used = set(re.findall(r"var\((--[\w-]+)", everything))
    defined = set(re.findall(r"(--[\w-]+)\s*:", everything))
    assert used - defined == set()
