"""What is said on screen, without a screen: places, pages and the models behind the views."""
