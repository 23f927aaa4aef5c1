"""Every label and sentence template on screen and in reports.

`labels` is for the model's enums, `records` for its claims, sources and facts. The sentence of a
finding consists of `clauses` (a claim in the words of its property), `sayings` (how a source states
it), `sides` (both sides in one sentence) and `closings` (why they conflict), which use `values`,
`dates` and `pronouns`. `explanations`, `reasons`, `support` and `judgements` have further templates
for results of the comparison, `differences` those for rows of lists; `properties` explains a
vocabulary. Nothing here reads, compares or lays out anything.
"""
