"""What the program knows about language, as TOML, each file with its source."""
