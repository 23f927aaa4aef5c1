"""The app's main screen, and its controllers: navigation, decisions, claims, clipboard, tour."""
