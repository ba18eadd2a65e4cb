"""What only web pages need: their elements, and which of their blocks are the article."""
