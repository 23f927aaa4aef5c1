"""Words on screen and in reports: every label and sentence template, once.

`labels` words the model's enums, `records` its claims, sources and facts. A finding's sentence is
made of `clauses` (what a property's phrase says), `sayings` (how a source says it), `sides` (both
sides in one sentence) and `closings` (why they conflict); `values`, `dates` and `pronouns` are what
these are made of. `explanations`, `reasons`, `support` and `judgements` are further templates of
what the comparison says; `differences` is for rows of lists; `properties` explains a vocabulary.
Nothing here reads, compares or lays out anything.
"""
