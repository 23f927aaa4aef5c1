"""Geometry of timeline, graph, matrix and grid, without a screen."""
