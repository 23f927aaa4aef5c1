"""Value types and how two of them relate. Knows no pack, no film and no rule."""
