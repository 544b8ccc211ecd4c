"""The human has the last word: decisions of assessors in, a matrix in which they govern out.

load_reviews(Path("reviews.yaml"))  ->  Reviews(entries=(Entry(1, ...), ...))
reviewed(matrix, reviews)           ->  the matrix with human verdicts, each with the machine's beside it
"""
