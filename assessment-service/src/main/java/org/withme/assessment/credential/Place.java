package org.withme.assessment.credential;

/**
 * Where a credential stands in the status lists of its college.
 *
 * @param list 1 for the first
 */
record Place(String ukprn, int list, int index) {}
