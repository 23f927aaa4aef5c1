"""The view of both timelines: real-world dates and story time."""
