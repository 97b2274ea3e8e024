"""Agreement of two coders: coefficients of units, their intervals, and whether passages are cut alike."""
