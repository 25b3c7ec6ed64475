"""``motcua report`` asked for something else, or wrongly."""

import pytest
from tests.indicators.register import Register
from tests.indicators.test_rules_counting import at
from tests.reporting.test_cli_report import ASK, ask_json

from motcua.config.cli import main

pytestmark = pytest.mark.django_db


def test_affiliates_are_counted_only_when_asked_for(capsys):
    above, below = Register("H59.15"), Register("H59.15.02")
    below.agency.path = "H59.15/H59.15.02/"
    below.agency.save()
    above.add(at("01/03/2022 09:00"))
    below.add(at("01/03/2022 09:00"))
    assert ask_json(capsys)["total"]["received"]["total"] == 1
    said = ask_json(capsys, "--with-affiliates")
    assert said["total"]["received"]["total"] == 2
    assert said["with_affiliates"] is True


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("--agency", "H99"), "H99"),
        (("--from", "2022-06-01"), "01/06/2022"),
        (("--to", "31-13-2022"), "31-13-2022"),
        (("--as-of", "soon"), "soon"),
        (("--stated", "received=many"), "received=many"),
        (("--reading", "half"), "half"),
        (("--format", "xlsx"), "--out"),
        (("--format", "pdf", "--out", "/nowhere/at/all.pdf"), "/nowhere/at/all.pdf"),
    ],
)
def test_bad_arguments_end_with_2_and_name_what_was_found(capsys, change, named):
    Register("H59.15").add(at("01/03/2022 09:00"))
    assert main([*ASK, *change]) == 2
    spoken = capsys.readouterr()
    assert named in spoken.err
    assert spoken.out == ""


def test_an_unknown_report_and_a_missing_argument_end_with_2(capsys):
    assert main(["report", "bieu-07", *ASK[2:]]) == 2
    assert "bieu-06" in capsys.readouterr().err
    assert main(["report", "bieu-06"]) == 2
    assert "--agency" in capsys.readouterr().err


def test_the_list_names_every_report(capsys):
    assert main(["report", "--list"]) == 0
    assert capsys.readouterr().out.startswith("bieu-06\t")
