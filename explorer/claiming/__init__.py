"""Making and correcting claims in an open pack, without a screen: the app and `--plain` use it."""
