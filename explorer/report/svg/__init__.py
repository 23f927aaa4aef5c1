"""Pictures of a report as inline SVG, drawn from the models that the app's views draw from."""
