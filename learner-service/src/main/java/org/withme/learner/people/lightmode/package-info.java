/**
 * Light mode (L28): a learner says that nothing is to be asked of them that is not needed now, and takes it back, as often as they
 * like. Their inbox then leaves out what only invites ({@link org.withme.learner.people.waiting.WaitingKind#isAnInvitation}), and no
 * message speaks of it; what somebody waits for, or what ends on a day, stays. It is the learner's alone: no other view shows or
 * counts it, no event tells of it, so that it is in no journey and nothing can be held against them for it.
 */
package org.withme.learner.people.lightmode;
