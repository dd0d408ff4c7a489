"""Who a vault belongs to: beginning, unlocking, locking, recovering, leaving for good.

Its pages live with the shell, in its folder `account`. Of what lies above, accounts knows two names in its own
namespace, for whoever comes while it is locked: the address `accounts:unlock` and the page `accounts/locked_post.html`.
"""
