"""``motcua manage …``: Django's own management commands, for whoever runs the installation."""

import argparse
import sys

SUMMARY = "chạy một lệnh quản trị của Django (migrate, createsuperuser, dbshell, …)"
EXAMPLE = "ví dụ: motcua manage migrate"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything after the verb is Django's, options included."""
    parser.add_argument(
        "words", nargs=argparse.REMAINDER, metavar="lệnh …", help="lệnh và tham số; 'help' liệt kê các lệnh"
    )


def run(arguments: argparse.Namespace) -> int:
    """Hand over to Django; its bad arguments end with 2, its failures with 1."""
    from django.core.management import ManagementUtility, get_commands

    words = arguments.words or ["help"]
    if words[0] not in {*get_commands(), "help", "version"}:
        print(
            f"motcua manage: không có lệnh {words[0]!r}; 'motcua manage help' liệt kê các lệnh",
            file=sys.stderr,
        )
        return 2
    ManagementUtility(["motcua manage", *words]).execute()
    return 0
