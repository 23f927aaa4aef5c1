"""Tables in another shape than a record per film: turned, nested, joined or with sources."""
