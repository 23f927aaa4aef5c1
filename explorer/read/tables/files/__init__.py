"""File formats, each read as records: CSV, JSON, Parquet, web pages, wikitext, Wikidata."""
