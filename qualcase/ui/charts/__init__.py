"""Charts for print: the drawings that the pages show, laid out for paper, as SVG or PNG."""
