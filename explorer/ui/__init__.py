"""The app: one screen with views, dialogs and widgets. Only this folder knows Textual."""
