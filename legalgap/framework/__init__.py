"""A country's laws as one framework: which files they are, what each of them is, how they stand to each other.

framework.yaml, or a folder  ->  files to read, each with what the user says of it; what is not said is recognised
"""
