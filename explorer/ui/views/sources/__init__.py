"""The view of the sources, a card for each."""
