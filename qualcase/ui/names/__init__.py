"""The page of names, over the Material room: names out of a study, for good, and withdrawal."""
