"""A guard against layouts that cause each other without an end."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class LayoutLimit:
    """Counts layouts that follow each other while nothing comes from outside.

    A layout that causes another one keeps a core busy and leaves no time for keys. After `most` of
    them in a row only one every `rest` seconds is allowed, until the user does something or the
    layouts pause by themselves.
    """

    most: int = 200
    rest: float = 1.0
    _count: int = 0
    _last: float = 0.0
    """When the last layout was allowed, in seconds of a monotonic clock."""

    def reset(self) -> None:
        """Begin to count again: something has come from outside."""
        self._count = 0

    def allows(self, now: float) -> bool:
        """Return whether to lay out at `now`, in seconds of a monotonic clock."""
        pause = now - self._last
        if self._count >= self.most and pause < self.rest:
            return False
        self._count = self._count + 1 if pause < 2 * self.rest else 1
        self._last = now
        return True
