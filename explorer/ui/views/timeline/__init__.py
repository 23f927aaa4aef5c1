"""The view of both timelines: the real world and the story."""
