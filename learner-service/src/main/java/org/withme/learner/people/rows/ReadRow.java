package org.withme.learner.people.rows;

import org.withme.platform.problem.Violations;

/**
 * A row as it was read.
 *
 * @param number its place among the rows, from 1
 * @param row what it says; null if it cannot be read
 * @param faults what is wrong with it by itself
 */
public record ReadRow<T>(int number, T row, Violations faults) {}
