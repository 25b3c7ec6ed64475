"""A port for a server that only starts later, and starts again: not one of those that the system gives away
by itself to whoever asks meanwhile, the other tests among them."""

import socket
from random import SystemRandom

FREE = range(20_000, 32_000)


def free_port() -> int:
    """One on which nobody of this machine listens."""
    # Not the random numbers of the test: they begin alike in each.
    for port in SystemRandom().sample(FREE, 50):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("no port is free")
