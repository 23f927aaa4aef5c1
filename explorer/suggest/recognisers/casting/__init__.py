"""Who plays whom, in sentences, lists and rows; who was considered, and who left."""
