package org.withme.learner.learning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;

/** Before a text is put to a learner, staff see in how many plans of their college it stands (L16). */
@ApplicationScoped
@Effort("plan-negotiation")
class ComparingTexts {

    private static final String SAME = """
            select count(distinct learner_id) from (
                select learner_id from goal
                where ukprn = :ukprn and words_hash = :hash and ended_at is null
                union all
                select learner_id from plan_proposal
                where ukprn = :ukprn and words_hash = :hash and state = 'WAITING') same
            where learner_id <> :learner
            """;

    private final Access access;
    private final Parties parties;
    private final Jdbi database;

    ComparingTexts(Access access, Parties parties, Jdbi database) {
        this.access = access;
        this.parties = parties;
        this.database = database;
    }

    @Transactional
    SamenessView compare(UUID learner, ComparePlanText command) {
        access.require(PlanAccess.mayCompare(learner, parties.today()));
        PlanRules.check(command).orThrow();
        Party party = parties.of(learner);
        return SamenessView.of(database.withHandle(handle -> handle.createQuery(SAME)
                .bind("ukprn", party.ukprn())
                .bind("hash", WordsHash.of(command.words()))
                .bind("learner", learner)
                .mapTo(Integer.class)
                .one()));
    }
}
