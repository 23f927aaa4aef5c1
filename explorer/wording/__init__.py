"""Words on screen and in reports: every label and sentence template, once.

`labels` words the model's enums, `records` its claims, sources and facts; `explanations`,
`reasons`, `support` and `judgements` are the templates of what the comparison says; `properties`
explains a vocabulary. Nothing here reads, compares or lays out anything.
"""
