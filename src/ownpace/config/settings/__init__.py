"""`personal` and `hosted` differ here and nowhere else."""
