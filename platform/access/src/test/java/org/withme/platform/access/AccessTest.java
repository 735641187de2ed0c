package org.withme.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemWriter;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(IssuerResource.class)
@WithTestResource(PostgresResource.class)
class AccessTest {

    @Inject
    Access access;

    @Inject
    CurrentCaller callers;

    @Inject
    Jdbi database;

    @Inject
    ProblemWriter writer;

    @BeforeEach
    void forget() {
        database.useHandle(handle -> {
            handle.execute("delete from access_grant");
            handle.execute("delete from record_read");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/access-table.csv", ignoreLeadingAndTrailingWhitespace = true)
    void the_decision_follows_the_table(String who, String read, String change, String preferences) {
        // Given
        Someone someone = Someone.named(who);
        granted(someone.grants);

        // When
        List<Boolean> decisions = callers.as(
                someone.caller,
                () -> List.of(
                        access.permits(ProfileAccess.mayRead(Someone.THE_LEARNER)),
                        access.permits(ProfileAccess.mayChange(Someone.THE_LEARNER)),
                        access.permits(ProfileAccess.mayChangePreferences(Someone.THE_LEARNER))));

        // Then
        assertThat(decisions).containsExactly(read.equals("yes"), change.equals("yes"), preferences.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(Someone.class)
    void everybody_is_in_the_table(Someone someone) throws Exception {
        // When
        String table = new String(
                getClass().getResourceAsStream("/access-table.csv").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);

        // Then
        assertThat(table.lines())
                .anyMatch(row -> row.startsWith(
                        someone.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ","));
    }

    @Test
    void a_refusal_looks_like_an_unknown_record() {
        // Given
        granted(Someone.TUTOR_OF_OTHER_COLLEGE.grants);

        // When
        Problem forbidden = refusal(Someone.TUTOR_OF_OTHER_COLLEGE, Someone.THE_LEARNER);
        Problem unknown = refusal(Someone.TUTOR_OF_OTHER_COLLEGE, UUID.randomUUID());

        // Then
        assertThat(writer.bytes(forbidden, "r-1")).isEqualTo(writer.bytes(unknown, "r-1"));
        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(forbidden.headers()).isEqualTo(unknown.headers());
    }

    @Test
    void a_record_that_is_not_there_costs_the_same_question_as_one_that_is_not_for_the_caller() {
        // Given
        List<UUID> asked = new ArrayList<>();
        Access counted = new Access(
                callers,
                (learner, caller) -> {
                    asked.add(learner);
                    return List.of();
                },
                null,
                null);

        // When
        Problem absent = callers.as(Someone.TUTOR_OF_OTHER_COLLEGE.caller, counted::absent);
        int forAbsent = asked.size();
        Problem forbidden = callers.as(
                Someone.TUTOR_OF_OTHER_COLLEGE.caller,
                () -> catchThrowableOfType(
                        Problem.class, () -> counted.require(ProfileAccess.mayRead(Someone.THE_LEARNER))));

        // Then
        assertThat(asked).hasSize(2 * forAbsent);
        assertThat(asked.get(0)).isNotEqualTo(Someone.THE_LEARNER);
        assertThat(writer.bytes(absent, "r-1")).isEqualTo(writer.bytes(forbidden, "r-1"));
    }

    @Test
    void a_read_by_somebody_else_is_logged() {
        // Given
        granted(Someone.TUTOR.grants);

        // When
        require(Someone.TUTOR, ProfileAccess.mayRead(Someone.THE_LEARNER));

        // Then
        assertThat(reads()).containsExactly("somebody profile");
    }

    @Test
    void a_read_by_the_learner_is_not_logged() {
        // When
        require(Someone.LEARNER, ProfileAccess.mayRead(Someone.THE_LEARNER));

        // Then
        assertThat(reads()).isEmpty();
    }

    @Test
    void a_refused_read_is_not_logged() {
        // When
        refusal(Someone.TUTOR, Someone.THE_LEARNER);

        // Then
        assertThat(reads()).isEmpty();
    }

    @Test
    void a_change_is_not_logged_as_a_read() {
        // Given
        granted(Someone.MIS_CLIENT.grants);

        // When
        require(Someone.MIS_CLIENT, ProfileAccess.mayChange(Someone.THE_LEARNER));

        // Then
        assertThat(reads()).isEmpty();
    }

    @Test
    void a_page_of_a_list_is_logged_once_for_each_learner_but_the_reader() {
        // Given
        UUID other = UUID.randomUUID();

        // When
        callers.as(Someone.LEARNER.caller, () -> {
            access.recordRead(List.of(Someone.THE_LEARNER, other, other), "profile");
            return null;
        });

        // Then
        assertThat(reads()).containsExactly("somebody profile");
    }

    @Test
    void a_read_that_cannot_be_logged_is_not_answered() {
        // Given
        granted(Someone.TUTOR.grants);
        Access failing =
                new Access(callers, (learner, caller) -> Someone.TUTOR.grants, () -> {}, (reader, learners, aspect) -> {
                    throw new IllegalStateException("The log is full");
                });

        // When
        IllegalStateException failure = catchThrowableOfType(
                IllegalStateException.class,
                () -> callers.as(Someone.TUTOR.caller, () -> {
                    failing.require(ProfileAccess.mayRead(Someone.THE_LEARNER));
                    return null;
                }));

        // Then
        assertThat(failure).hasMessage("The log is full");
    }

    @Test
    void a_decision_asks_for_the_grants_once_and_the_learners_own_not_at_all() {
        // Given
        AtomicInteger asked = new AtomicInteger();
        Access counting = new Access(
                callers,
                (learner, caller) -> {
                    asked.incrementAndGet();
                    return List.of();
                },
                () -> {},
                (reader, learners, aspect) -> {});
        Policy policy = ProfileAccess.mayRead(Someone.THE_LEARNER);

        // When
        callers.as(Someone.LEARNER.caller, () -> counting.permits(policy));
        int byTheLearner = asked.get();
        callers.as(Someone.TUTOR.caller, () -> counting.permits(policy));

        // Then
        assertThat(byTheLearner).isZero();
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void a_grant_that_may_no_longer_stand_opens_nothing_and_refuses_nobody_else_otherwise() {
        // Given
        Problem uncertain = Problem.of(StandardProblem.UNAVAILABLE);
        Access unsure = new Access(
                callers,
                (learner, caller) -> caller.equals(Someone.TUTOR.caller) ? Someone.TUTOR.grants : List.of(),
                () -> {
                    throw uncertain;
                },
                (reader, learners, aspect) -> {});
        Policy policy = ProfileAccess.mayRead(Someone.THE_LEARNER);

        // When
        Problem toTheTutor = catchThrowableOfType(
                Problem.class, () -> callers.as(Someone.TUTOR.caller, () -> unsure.require(policy)));
        Problem toAStranger = catchThrowableOfType(
                Problem.class, () -> callers.as(Someone.OTHER_LEARNER.caller, () -> unsure.require(policy)));

        // Then
        assertThat(toTheTutor).isSameAs(uncertain);
        assertThat(toAStranger.type()).isEqualTo(StandardProblem.NOT_FOUND);
        assertThat(callers.as(Someone.LEARNER.caller, () -> unsure.require(policy)))
                .isEqualTo(Someone.THE_LEARNER);
    }

    @Test
    void a_grant_is_current_through_its_last_day() {
        // Given
        Grant former = Someone.TUTOR_OF_FORMER_COLLEGE.grants.get(0);

        // When
        boolean onTheDay = former.isCurrentOn(former.lastDay().orElseThrow());
        boolean after = former.isCurrentOn(former.lastDay().orElseThrow().plusDays(1));

        // Then
        assertThat(onTheDay).isTrue();
        assertThat(after).isFalse();
    }

    private void require(Someone someone, Policy policy) {
        callers.as(someone.caller, () -> {
            access.require(policy);
            return null;
        });
    }

    private Problem refusal(Someone someone, UUID learner) {
        return catchThrowableOfType(Problem.class, () -> require(someone, ProfileAccess.mayRead(learner)));
    }

    private void granted(List<Grant> grants) {
        database.useHandle(handle -> grants.forEach(grant -> handle.createUpdate("""
                        insert into access_grant
                        values (:learner, :kind, nullif(:ukprn, ''), nullif(:subject, ''), nullif(:role, ''), :aspects, :lastDay)""")
                .bind("learner", grant.learner())
                .bind("kind", grant.kind())
                .bind("ukprn", grant.ukprn())
                .bind("subject", grant.subject())
                .bind("role", grant.role())
                .bindArray("aspects", String.class, grant.aspects())
                .bind("lastDay", grant.lastDay())
                .execute()));
    }

    private List<String> reads() {
        return database.withHandle(handle -> handle.select("select reader || ' ' || aspect from record_read order by 1")
                .mapTo(String.class)
                .list());
    }
}
