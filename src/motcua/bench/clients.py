"""Clients that call a site on this machine over kept-alive connections, as many at once as asked."""

import http.client
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

TIMEOUT = 30


@dataclass(frozen=True, slots=True)
class Call:
    """One request and the answer that counts as good: this status and, if named, this ``Location``."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    status: int = 200
    location: str = ""


@dataclass(slots=True)
class Tally:
    """What came of the calls: ``times`` in milliseconds of the good ones, ``bad`` ones by status, ``seconds``
    from the first call to the last answer, ``reconnected`` how often a kept connection had been closed."""

    times: list[float] = field(default_factory=list)
    bad: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    reconnected: int = 0

    @property
    def rate(self) -> float:
        return len(self.times) / self.seconds if self.seconds else 0.0

    def add(self, other: "Tally") -> None:
        self.times += other.times
        self.bad += other.bad
        self.seconds += other.seconds
        self.reconnected += other.reconnected


def drive(address: tuple[str, int], calls: Iterable[Call], *, clients: int, seconds: float) -> Tally:
    """Make the calls, each once, until they or the seconds are used up. What goes wrong in a client for
    another reason than its server's is raised here."""
    queue, lock = iter(calls), threading.Lock()
    tallies = [Tally() for _ in range(clients)]
    broken: list[Exception] = []
    started = time.perf_counter()
    threads = [
        threading.Thread(
            target=_one_client, args=(address, queue, lock, started + seconds, tally, broken), daemon=True
        )
        for tally in tallies
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if broken:
        raise broken[0]
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    whole.seconds = time.perf_counter() - started
    return whole


def _one_client(
    address: tuple[str, int],
    queue: Iterator[Call],
    lock: threading.Lock,
    until: float,
    tally: Tally,
    broken: list[Exception],
) -> None:
    connection = http.client.HTTPConnection(*address, timeout=TIMEOUT)
    try:
        while time.perf_counter() < until:
            with lock:
                call = next(queue, None)
            if call is None:
                return
            before = time.perf_counter()
            said = _answer(connection, call, tally)
            if said:
                tally.bad[said] += 1
            else:
                tally.times.append((time.perf_counter() - before) * 1000)
    except Exception as error:
        broken.append(error)
    finally:
        connection.close()


def _answer(connection: http.client.HTTPConnection, call: Call, tally: Tally) -> str:
    """Nothing for a good answer, else its status or the kind of failure."""
    was_open = connection.sock is not None
    try:
        try:
            return _ask(connection, call)
        except (http.client.RemoteDisconnected, ConnectionError):
            connection.close()
            if not was_open:
                raise
            # The server may close a kept connection; a call done twice would be refused and counted.
            tally.reconnected += 1
            return _ask(connection, call)
    except (OSError, http.client.HTTPException) as error:
        connection.close()
        return type(error).__name__


def _ask(connection: http.client.HTTPConnection, call: Call) -> str:
    connection.request(call.method, call.path, call.body, call.headers)
    response = connection.getresponse()
    response.read()
    led_to = response.getheader("Location", "")
    if response.status == call.status and (not call.location or led_to == call.location):
        return ""
    return f"{response.status} {led_to}".strip()
