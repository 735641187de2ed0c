package org.withme.learner.learning.autonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.college.LearnersColleges;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** A proposed step waits for the other side; one that is to be talked about again, for whoever mentors or teaches the learner. */
@Singleton
class AutonomyThatWaits implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    /** Of those beside whom the caller is, at their college. */
    private static final String FOR_STAFF = """
            select m.id from autonomy_move m
            where m.ukprn = :ukprn and m.learner_id is distinct from :self and %s
              and exists (select from relationship r
                          where r.learner_id = m.learner_id and r.ukprn = m.ukprn and r.subject = :subject
                            and r.role = any(:roles) and r.ended_at is null
                            and (r.expires_on is null or r.expires_on >= :today))
              and exists (select from college_record c
                          where c.learner_id = m.learner_id and c.ukprn = m.ukprn
                            and (c.last_day is null or c.last_day >= :today))
            order by m.id limit :most
            """;

    private static final String TO_ANSWER = FOR_STAFF.formatted("m.state = 'PROPOSED' and m.proposed_as = 'learner'");

    private static final String TO_REVIEW = FOR_STAFF.formatted("""
            m.state = 'AGREED' and m.review_on <= :today
            and not exists (select from autonomy_move later
                            where later.learner_id = m.learner_id and later.ukprn = m.ukprn and later.area = m.area
                              and (later.state = 'PROPOSED' or later.state = 'AGREED' and later.answered_at > m.answered_at))
            """);

    private final Jdbi database;
    private final AutonomyMoves moves;
    private final LearnersColleges colleges;
    private final Clock clock;

    AutonomyThatWaits(Jdbi database, AutonomyMoves moves, LearnersColleges colleges, Clock clock) {
        this.database = database;
        this.moves = moves;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return Stream.concat(forLearner(caller), forStaff(caller)).toList();
    }

    private Stream<WaitingThing> forLearner(Caller caller) {
        return caller.signedInLearner().stream()
                .flatMap(learner ->
                        moves.waitingForTheLearner(learner, colleges.of(learner, LocalDate.now(clock)), MOST).stream())
                .map(move -> move.waits(WaitingKind.AUTONOMY_PROPOSED));
    }

    private Stream<WaitingThing> forStaff(Caller caller) {
        List<String> roles = AutonomyAccess.BESIDE.stream().filter(caller::has).toList();
        return caller.ukprn().filter(ukprn -> !roles.isEmpty()).stream()
                .flatMap(ukprn -> Stream.concat(
                        found(TO_ANSWER, ukprn, caller, roles).map(move -> move.waits(WaitingKind.AUTONOMY_TO_ANSWER)),
                        found(TO_REVIEW, ukprn, caller, roles)
                                .map(move -> move.waitsForReview(move.reviewOn()
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()))));
    }

    private Stream<AutonomyMove> found(String sql, String ukprn, Caller caller, List<String> roles) {
        List<UUID> ids = database.withHandle(handle -> handle.createQuery(sql)
                .bind("ukprn", ukprn)
                .bind("subject", caller.subject())
                .bind("self", caller.learnerId().orElse(null))
                .bindArray("roles", String.class, roles)
                .bind("today", LocalDate.now(clock))
                .bind("most", MOST)
                .mapTo(UUID.class)
                .list());
        return ids.isEmpty() ? Stream.empty() : moves.list("id in ?1 order by id", ids).stream();
    }
}
