"""The pages and parts of the two panels about tariffs: activity calendar and special days."""
