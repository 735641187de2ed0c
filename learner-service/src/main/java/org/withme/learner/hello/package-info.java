/**
 * Three ways in: without a token, as an application, as a person. Each answer says what the caller is to this service and
 * what to call next, so that an integrator's first hour needs no manual.
 */
package org.withme.learner.hello;
