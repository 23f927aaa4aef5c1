"""A film from its shoot to its release: dates, places, sums and counts."""
