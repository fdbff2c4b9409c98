"""Garbage is collected on the window's thread, and on no other."""

import gc
import weakref
from threading import Thread, current_thread, main_thread

from weekly_editor.ui.garbage import GarbageCollector


class Cycle:
    """Something that only the collector of garbage lets go of; remembers on which thread that was."""

    def __init__(self, ends):
        self.own = self
        weakref.finalize(self, lambda: ends.append(current_thread()))


def test_another_thread_never_lets_go_of_what_the_window_made(qapp):
    collector, ends = GarbageCollector(), []
    for _ in range(2000):
        Cycle(ends)
    working = Thread(target=lambda: [[] for _ in range(100_000)])
    working.start()
    working.join()
    assert ends == []
    collector.look()
    assert set(ends) == {main_thread()}


def test_old_garbage_is_looked_through_in_its_turn(qapp):
    collector = GarbageCollector()
    before = gc.get_stats()[2]["collections"]
    held = []
    for _ in range(200):
        held += [[] for _ in range(1000)]
        collector.look()
    assert gc.get_stats()[2]["collections"] > before
