"""Who made a film: its credits, its authors and its companies."""
