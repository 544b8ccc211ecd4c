"""A treaty of our own for tests of attached texts."""

TREATY = """\
Treaty of Castavia on Bridges

The Parties to this Treaty, wishing to build bridges, have agreed as follows:

Article 1
Definitions

For the purposes of this Treaty:
(a) "Bridge" means a way over water;
(b) "Toll" means a charge for crossing.

Article 2
Duty to build

1. Each Party shall build one bridge a year.
2. Each Party may charge a toll, in particular for:
(a) carts; and
(b) horses.

Article 3
Depositary

The Keeper of Bridges is the depositary.
"""
