"""Many pairs of articles: which belong together, and how they are evaluated side by side."""
