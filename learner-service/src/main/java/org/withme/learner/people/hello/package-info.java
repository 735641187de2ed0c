/**
 * Three ways in: without a token, as an application, as a person. Each answer says what the caller is to this service and
 * what to call next, so that an integrator's first hour needs no manual: at least three calls for every role, of whichever
 * service, and a word of it to those for whom there is little yet.
 */
package org.withme.learner.people.hello;
