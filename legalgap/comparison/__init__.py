"""Two runs, laws or frameworks held against each other: what a change closes, opens, betters and worsens.

compare([Path("act.pdf")], [Path("bill.pdf")]).changes  ->  (Change("remedy.fund", kind="closed", ...), ...)
"""
