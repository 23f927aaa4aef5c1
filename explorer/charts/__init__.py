"""Geometry of the timeline, graph, matrix and grid, independent of the screen."""
