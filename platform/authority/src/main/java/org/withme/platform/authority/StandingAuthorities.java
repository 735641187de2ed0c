package org.withme.platform.authority;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.access.Grant;
import org.withme.platform.access.RightsProblem;
import org.withme.platform.events.inbox.LaneFreshness;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;

/** Who speaks with a learner, in the matters that the learner's own authority names. */
@Singleton
public class StandingAuthorities {

    private static final Logger LOG = Logger.getLogger(StandingAuthorities.class);

    private static final String THIS_ONE = """
            select exists (select from standing_authority
                            where learner_id = :learner and advocate = :subject
                              and :scope = any (scope) and expires_on >= :today)""";
    private static final String ANYONE = """
            select distinct learner_id from standing_authority
             where learner_id = any (:learners) and :scope = any (scope) and expires_on >= :today""";

    /** Where advocate-service tells of authorities. */
    static final String TOLD_ON = "advocacy-events";

    private final Jdbi database;
    private final LaneFreshness freshness;
    private final Clock clock;

    StandingAuthorities(Jdbi database, LaneFreshness freshness, Clock clock) {
        this.database = database;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * The caller is an advocate who is with the learner today in this matter; for a policy.
     *
     * @param scope as the authority's event names it, such as {@code assessment}
     */
    public BiPredicate<Caller, List<Grant>> advocateOf(UUID learner, String scope) {
        return (caller, grants) -> caller.has(Roles.ADVOCATE) && isWith(learner, caller.subject(), scope);
    }

    /**
     * Whether this person is with the learner today.
     *
     * @throws Problem 503 if so, but it is not certain that the authority still stands
     */
    public boolean isWith(UUID learner, String subject, String scope) {
        boolean isWith = database.withHandle(handle -> handle.createQuery(THIS_ONE)
                .bind("learner", learner)
                .bind("scope", scope)
                .bind("today", LocalDate.now(clock))
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
        if (isWith && freshness.isSilent(TOLD_ON)) {
            LOG.debugf("An authority is not certain while %s is silent", TOLD_ON);
            throw RightsProblem.notCertain();
        }
        return isWith;
    }

    /** Whether anybody is with the learner today. */
    public boolean isAnyoneWith(UUID learner, String scope) {
        return !accompanied(List.of(learner), scope).isEmpty();
    }

    /** With whom of these learners anybody is today. */
    public Set<UUID> accompanied(Collection<UUID> learners, String scope) {
        return database.withHandle(handle -> handle.createQuery(ANYONE)
                .bindArray("learners", UUID.class, learners)
                .bind("scope", scope)
                .bind("today", LocalDate.now(clock))
                .mapTo(UUID.class)
                .set());
    }
}
