/**
 * A wing: the people and colleges of a learner, who signs in, and the words in which policies are written. It knows no other
 * wing; every other may know it.
 */
package org.withme.learner.people;
