"""The view of the sources, with a card for each."""
