"""Compare claims tables of any size by the rules used for packs."""
