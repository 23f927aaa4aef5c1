"""Dates, points in time and amounts as people word them."""
