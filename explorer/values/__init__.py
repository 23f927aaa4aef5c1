"""Types of values and how two values relate, independent of packs, films and rules."""
