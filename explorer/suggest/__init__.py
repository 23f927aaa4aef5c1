"""Suggestions: claims that a text seems to make, for a person to accept or refuse.

`suggest` reads texts with the recognisers; `answers` checks what a model proposes; `queue` keeps
what is to be reviewed. Nothing here counts as a claim.
"""
