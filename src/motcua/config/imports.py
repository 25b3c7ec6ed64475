"""``motcua import procedures|organisation|dossiers FILE``: finds the importer of each area."""

import argparse
import importlib

SUMMARY = "nhập danh mục thủ tục, cơ quan hoặc sổ hồ sơ từ tệp"
EXAMPLE = "ví dụ: motcua import procedures danh-muc.xlsx"
NEEDS_DATABASE = True

IMPORTERS = {
    "procedures": "motcua.procedures.cli.import_procedures",
    "organisation": "motcua.organisation.cli.import_organisation",
    "dossiers": "motcua.dossiers.cli.import_dossiers",
}
"""What to module; each is written as a verb of ``config.cli``."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One subcommand for each kind of file."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="loại")
    for what, path in IMPORTERS.items():
        module = importlib.import_module(path)
        kind = kinds.add_parser(
            what,
            help=module.SUMMARY,
            description=module.SUMMARY,
            epilog=module.EXAMPLE,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(kind)


def run(arguments: argparse.Namespace) -> int:
    """Hand over to the importer."""
    return importlib.import_module(IMPORTERS[arguments.what]).run(arguments)
