"""The rules of coping: the plan, cues of safety, routines, setbacks foreseen, and setbacks that came."""
