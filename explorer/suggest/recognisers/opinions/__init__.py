"""Judgements and scores, of a text itself and of others."""
