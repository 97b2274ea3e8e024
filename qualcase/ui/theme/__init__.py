"""How everything looks: named colours, the palette and stylesheet, fonts, colours of codes."""
