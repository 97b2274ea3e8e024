"""Case ratings: cases side by side on the steps of a ladder, with the reasons and passages that carry them."""
