"""Graded exposure as a person leads it: ladders, attempts, and what comes next.

Sources: Wolpe 1969 (hierarchies, SUDS); Craske 2014 (inhibitory learning: name the feared outcome, test it, debrief the
surprise); Foa 2019.
"""
