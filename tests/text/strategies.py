from hypothesis import strategies as st

PIECES = [
    "👩‍👩‍👧‍👦", "🧑🏽‍🤝‍🧑🏻", "😀", "𝒜", "a\u030a", "å", "æ", "ø", "Å", "é", "e\u0301", "\u00a0", "\u2028", "\u2029",
    "\u202b", "\u202c",
    "\u200b", "\u200d", "\u00ad", "\r\n", "\r", "\n", "\t", "\x0b", "\x0c", "\x85", "\ufeff", "\x00", "\x07",
    "שלום", "العربية", " ",
    "ord", "frivillig", "I:", "IP1:", "Leder (K3):", "[latter]", "(pause)", "-", "’", "'", ".", ":", "2015",
    "00:01:02", "[", ")",
]  # fmt: skip
odd_texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
texts = st.one_of(odd_texts, st.text(max_size=60))
