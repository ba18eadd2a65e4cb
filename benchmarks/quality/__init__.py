"""Quality against human judgement: one table from the files in the data folder."""
