"""A pair of claims on its way through the gates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Gate, Verdict
from explorer.values.reason import Why
from explorer.values.relation import Relation


@dataclass
class Case:
    """Two claims on one fact whose values differ, on the way through the gates."""

    ctx: Context
    first: Claim
    second: Claim
    relation: Relation
    verdict: Verdict | None
    """The rule's verdict on the values; None where it finds no conflict."""
    gate: Gate | None
    """The gate that the rule itself applied, where it finds no conflict."""
    remark: Why = ""
    half_scoped: Why = ""
    """A phrase for a qualifier that only one side gives; "" if there is none."""

    @cached_property  # every gate asks for them
    def sides(self) -> tuple[Claim, Claim]:
        """Return both claims."""
        return self.first, self.second

    def lower(self, verdict: Verdict, remark: Why) -> None:
        """Lower the verdict to `verdict` if that is weaker; keep the first remark."""
        if self.verdict is not None and STRENGTH[verdict] > STRENGTH[self.verdict]:
            self.verdict = verdict
            self.remark = self.remark or remark


def plan_and_outcome(case: Case) -> bool:
    """Return whether one claim states a plan and the other its outcome."""
    first, second = (side.property for side in case.sides)
    return first.foresees == second.id or second.foresees == first.id


def own_reason(case: Case, gate: Gate) -> str:
    """Return the rule's own reason where the rule itself applied `gate`, else ""."""
    return str(case.relation.reason) if case.verdict is None and case.gate is gate else ""
