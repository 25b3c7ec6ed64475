"""``motcua manage retry_news``: news that was given up is tried again, its cause being mended."""

from django.core.management.base import BaseCommand

from motcua.foundation.outbox.deliver import revive


class Command(BaseCommand):
    help = "thử lại các tin giữa các phần đã bị bỏ sau nhiều lần lỗi"

    def handle(self, *args: object, **options: object) -> None:
        self.stdout.write(f"{revive()} tin sẽ được thử lại ở lượt việc sau")
