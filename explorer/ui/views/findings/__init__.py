"""The view of the findings: a list and the page of the one under the cursor."""
