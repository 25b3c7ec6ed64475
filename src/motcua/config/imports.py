"""``motcua import procedures|organisation|dossiers FILE``: finds the importer of each area."""

import argparse
import importlib
import sys

from motcua.kernel.refusal import Refusal

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
    """Hand over to the importer; an installation that is still empty is laid out first, unless there is
    nothing to take in: a name typed wrongly leaves no database behind."""
    if not arguments.file.is_file():
        raise Refusal("sheet.not_found", file=arguments.file.name)
    _lay_out_if_empty()
    return importlib.import_module(IMPORTERS[arguments.what]).run(arguments)


def _lay_out_if_empty() -> None:
    from django.core.management import call_command
    from django.db import connection

    if not connection.introspection.table_names():
        print("motcua import: lập cơ sở dữ liệu mới …", file=sys.stderr)
        call_command("migrate", interactive=False, verbosity=0)
