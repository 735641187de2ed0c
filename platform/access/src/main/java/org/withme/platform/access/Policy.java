package org.withme.platform.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.platform.identity.Caller;

/**
 * Who may do one thing with one learner's record. A feature names its policies in its {@code *Access} class.
 *
 * @param name what it permits, for the log: {@code read-profile}
 * @param aspect which part of the record, for the learner's access log
 * @param learner whose record
 * @param logged whether a permitted use by somebody else is written to the learner's access log
 * @param told whether the service's own log tells a refusal
 * @param rule decides; a grant more may only ever permit more
 */
public record Policy(
        String name, String aspect, UUID learner, boolean logged, boolean told, BiPredicate<Caller, List<Grant>> rule) {

    /** A read, which the learner sees in their access log. */
    public static Policy read(String name, String aspect, UUID learner, BiPredicate<Caller, List<Grant>> rule) {
        return new Policy(name, aspect, learner, true, true, rule);
    }

    /** A change, which the learner sees in what it changed. */
    public static Policy change(String name, String aspect, UUID learner, BiPredicate<Caller, List<Grant>> rule) {
        return new Policy(name, aspect, learner, false, true, rule);
    }

    /** What is in no log at all, whether it is done or refused (W2). */
    public static Policy untold(String name, String aspect, UUID learner, BiPredicate<Caller, List<Grant>> rule) {
        return new Policy(name, aspect, learner, false, false, rule);
    }
}
