"""Constraints between properties: which claims on two different facts can't both be right."""

from explorer.compare.constraints.conflicts import find_conflicts

__all__ = ["find_conflicts"]
