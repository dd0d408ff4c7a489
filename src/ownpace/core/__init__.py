"""What practices share: pure Python, with time passed in."""
