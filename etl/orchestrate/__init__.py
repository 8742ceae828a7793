"""Dagster, for those who have outgrown cron: the same runs with partitions, retries, checks, history and a page.

`partitions` says what a partition is, `work` does it, `assets` shows its steps and checks to Dagster, `triggers` starts
it, `definitions` is what Dagster loads. Needs the extra: `pip install readout[dagster]`.
"""
