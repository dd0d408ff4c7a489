"""What an invented life is made of: time, chance, seasons and words. Each practice lives its part in its `demo.py`."""
