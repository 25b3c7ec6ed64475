"""``motcua search-index``: make the search index again from rows and ledgers."""

import argparse

SUMMARY = "lập chỉ mục tìm kiếm hồ sơ: phần còn chờ, hoặc lập lại tất cả"
EXAMPLE = "ví dụ: motcua search-index --all"
NEEDS_DATABASE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="lập lại từ đầu cho mọi hồ sơ")


def run(arguments: argparse.Namespace) -> int:
    """0 once nothing waits any more."""
    from motcua.dossiers.commands.index_search import index_anew, index_next
    from motcua.dossiers.queries.search import not_indexed_yet
    from motcua.foundation.progress import Progress

    total = index_anew() if arguments.all else not_indexed_yet()
    done = 0
    with Progress("lập chỉ mục", total=total) as bar:
        while indexed := index_next():
            done += indexed
            bar.advance(indexed)
    print(f"{done} hồ sơ đã lập chỉ mục tìm kiếm")
    return 0
