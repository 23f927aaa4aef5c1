"""Tables that a pack keeps as they are, and the cache of what was read from them."""
