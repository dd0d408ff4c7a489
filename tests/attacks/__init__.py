"""What someone who means harm would try, written down as tests: each holds one thing that they do not get."""
