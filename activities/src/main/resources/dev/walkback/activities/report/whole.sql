SELECT run FROM history WHERE whole
