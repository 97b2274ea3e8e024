"""The change sheet: what figures propose under each question, and what people decide of it."""
