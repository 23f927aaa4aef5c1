"""From TOML files to a `Pack`, or to every problem at its place. In the order of the steps:

1. `pack`: `read_pack`, which takes the steps below. None of them raises on bad data.
2. `find`: which folder is meant. `unread`: what lies in it as if it were part of the pack.
3. `document`: a file into text and data. `toml_errors` explains what is not TOML.
4. `rows`: tables into records, validated by pydantic. `row_errors` explains what is not valid;
   `partial_rows` keeps the rest of such a row for the checks that follow.
5. `unchecked`: all records of a pack, by kind, and what they are referred to by.
6. `check_properties`, `check_records`, `check_claims`, `check_values`: does each fit the others?
   `cycles` finds circles, `typed` parses a claim's value as its property asks.
7. `origins`: where each record stands, for a pack that is valid.

What is wrong is reported to `problems`, in words from `advice` (what was found, what is meant) and
`corrections` (how a date, number or truth value is written; `amounts` converts numbers); `places`
finds line and column. Of a valid pack `unlikely` names values that cannot be, `doubtful_claims`
what takes two statements for one or a plan for a fact, and `texts` holds it against its sources'
texts: `decoding` reads them, `phrases` looks for words in a line.
"""
