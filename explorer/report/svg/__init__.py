"""The pictures of a report as inline SVG, drawn from the same models as the app's views."""
