"""The display check: what stands under every table and picture, in one sentence and line by line."""
