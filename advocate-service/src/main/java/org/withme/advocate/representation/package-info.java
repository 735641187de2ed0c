/**
 * Representation (A9): the learner lets the advocate of their case speak with them and for them in an assessment, a plan, a
 * tutorial or an appeal, until a day within a year. Only the learner gives it and takes it back, and it ends with the case.
 * Publishes {@code advocacy.authority-given.v1} and {@code advocacy.authority-ended.v1}; the services in which the advocate speaks
 * decide from those, and let an authority expire by its day.
 */
package org.withme.advocate.representation;
