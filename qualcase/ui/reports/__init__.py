"""The Reports workspace: what leaves the study, as it will read, and the recipes by which it leaves again."""
