"""From TOML files to a `Pack`, or to every problem with its place. In the order of the steps:

1. `pack`: `read_pack`, which runs the steps below. None of them raises on bad data.
2. `find`: the folder that is meant. `unread`: files in it that only seem to belong to the pack.
3. `document`: a file's text and data. `toml_errors` explains invalid TOML.
4. `rows`: tables into records, validated by pydantic. `row_errors` explains invalid rows,
      and keeps the valid part of each for the checks that follow.
5. `unchecked`: all records of a pack, by kind, and the names that refer to them.
6. `check_properties`, `check_records`, `check_claims`, `check_values`: are they consistent?
      `cycles` finds cycles, `typed` parses a claim's value as its property requires.
7. `origins`: where each record is, for a valid pack.

Problems are reported to `problems`, in words from `advice` (what was found, what is meant) and
`corrections` (how a date, number or truth value is written; `amounts` converts numbers); `places`
finds line and column. For a valid pack, `unlikely` lists impossible and unlikely values,
`doubtful_claims` claims that combine two statements or take a plan for a fact, and
`check_phrases` compares it with its sources' texts, which `texts` finds, `decoding` reads and
`phrases` searches.
"""
