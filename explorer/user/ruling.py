"""A decision on a finding, as it is saved."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from explorer.model.fields import STRICT, Field, StrictStr


class State(StrEnum):
    """What was decided on a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on one finding."""

    __pydantic_config__ = STRICT

    finding: Annotated[StrictStr, Field(description="Id of the finding.")]
    state: Annotated[State, Field(description="open, accepted, explained or dismissed.")]
    note: Annotated[StrictStr, Field(description="Why, in the user's words.")] = ""
    claims: Annotated[StrictStr, Field(description="Digest of the claims it was decided on.")] = ""
    decided: Annotated[StrictStr, Field(description="When, ISO 8601 in UTC.")] = ""


class RulingsError(Exception):
    """The rulings file cannot be read, or a change does not fit it; it is left as it is."""
