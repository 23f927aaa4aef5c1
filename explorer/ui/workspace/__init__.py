"""The app's one screen, and its controllers: navigation, decisions, claims, clipboard, tour."""
