"""What can be wrong with a report: each rule a small pure function, all of them in one table."""
