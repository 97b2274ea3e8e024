"""Charts for reports: the same drawings that the pages show, painted into pictures."""
