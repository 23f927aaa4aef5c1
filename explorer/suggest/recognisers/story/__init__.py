"""What happens in the story: deaths, ties, motives, themes, and when it is set."""
