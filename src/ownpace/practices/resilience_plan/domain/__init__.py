"""The resilience plan: goals that serve a value, the steps towards them, how far they have come, and looking again."""
