"""Who a vault belongs to: beginning, unlocking, locking, recovering, leaving for good."""
