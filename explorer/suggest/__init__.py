"""Suggestions: claims that a text seems to make, for a person to accept or refuse.

`engine` reads texts with the recognisers; `answers` checks a model's proposals; `queue` stores what
is to be reviewed. Nothing here counts as a claim.
"""
