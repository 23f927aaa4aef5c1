"""Constraints between properties: what two claims can't both be right about, on two facts."""

from explorer.compare.constraints.conflicts import find_conflicts

__all__ = ["find_conflicts"]
