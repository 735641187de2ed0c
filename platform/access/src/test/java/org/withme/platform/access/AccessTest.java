package org.withme.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemWriter;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.testing.IssuerResource;

@QuarkusTest
@WithTestResource(IssuerResource.class)
class AccessTest {

    private static final String UKPRN = "90000001";
    private static final String ASPECT = "profile";
    private static final UUID THE_LEARNER = UUID.fromString("018f3c1e-7b5a-7c3d-9e2f-1a2b3c4d5e6f");
    private static final Caller LEARNER = learner(THE_LEARNER);
    private static final Caller OTHER_LEARNER = learner(UUID.randomUUID());
    private static final Caller TUTOR = staff(Roles.TUTOR);
    private static final Grant COLLEGE = collegeUntil(null);

    @Inject
    Access access;

    @Inject
    CurrentCaller callers;

    @Inject
    GivenGrants grants;

    @Inject
    WrittenReads reads;

    @Inject
    ProblemWriter writer;

    @BeforeEach
    void forget() {
        grants.are();
        reads.forget();
    }

    @Test
    void a_refusal_looks_like_an_unknown_record() {
        // When
        Problem forbidden = refusal(THE_LEARNER);
        Problem unknown = refusal(UUID.randomUUID());

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
        Problem absent = callers.as(TUTOR, counted::absent);
        int forAbsent = asked.size();
        Problem forbidden = callers.as(
                TUTOR, () -> catchThrowableOfType(Problem.class, () -> counted.require(mayRead(THE_LEARNER))));

        // Then
        assertThat(asked).hasSize(2 * forAbsent);
        assertThat(asked.get(0)).isNotEqualTo(THE_LEARNER);
        assertThat(writer.bytes(absent, "r-1")).isEqualTo(writer.bytes(forbidden, "r-1"));
    }

    @Test
    void a_read_by_somebody_else_is_logged() {
        // Given
        grants.are(COLLEGE);

        // When
        require(TUTOR, mayRead(THE_LEARNER));

        // Then
        assertThat(reads.lines()).containsExactly("somebody profile");
    }

    @Test
    void a_read_by_the_learner_is_not_logged() {
        // When
        require(LEARNER, mayRead(THE_LEARNER));

        // Then
        assertThat(reads.lines()).isEmpty();
    }

    @Test
    void a_refused_read_is_not_logged() {
        // When
        refusal(THE_LEARNER);

        // Then
        assertThat(reads.lines()).isEmpty();
    }

    @Test
    void a_change_is_not_logged_as_a_read() {
        // Given
        grants.are(COLLEGE);

        // When
        require(staff(Roles.MIS_CLIENT), mayChange(THE_LEARNER));

        // Then
        assertThat(reads.lines()).isEmpty();
    }

    @Test
    void a_page_of_a_list_is_logged_once_for_each_learner_but_the_reader() {
        // Given
        UUID other = UUID.randomUUID();

        // When
        callers.as(LEARNER, () -> {
            access.recordRead(List.of(THE_LEARNER, other, other), "profile");
            return null;
        });

        // Then
        assertThat(reads.lines()).containsExactly("the-learner profile");
    }

    @Test
    void of_several_learners_those_are_permitted_whom_a_grant_permits_and_their_reads_are_logged() {
        // Given
        grants.are(COLLEGE);

        // When
        Set<UUID> permitted = callers.as(
                TUTOR,
                () -> access.permitted(List.of(UUID.randomUUID(), THE_LEARNER, THE_LEARNER), AccessTest::mayRead));
        Set<UUID> toNobody =
                callers.as(Caller.ANONYMOUS, () -> access.permitted(List.of(THE_LEARNER), AccessTest::mayRead));

        // Then
        assertThat(permitted).containsExactly(THE_LEARNER);
        assertThat(toNobody).isEmpty();
        assertThat(reads.lines()).containsExactly("somebody profile");
    }

    @Test
    void a_read_that_cannot_be_logged_is_not_answered() {
        // Given
        Access failing =
                new Access(callers, (learner, caller) -> List.of(COLLEGE), () -> {}, (reader, learners, aspect) -> {
                    throw new IllegalStateException("The log is full");
                });

        // When
        IllegalStateException failure = catchThrowableOfType(
                IllegalStateException.class,
                () -> callers.as(TUTOR, () -> {
                    failing.require(mayRead(THE_LEARNER));
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
        Policy policy = mayRead(THE_LEARNER);

        // When
        callers.as(LEARNER, () -> counting.permits(policy));
        int byTheLearner = asked.get();
        callers.as(TUTOR, () -> counting.permits(policy));

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
                (learner, caller) -> caller.equals(TUTOR) ? List.of(COLLEGE) : List.of(),
                () -> {
                    throw uncertain;
                },
                (reader, learners, aspect) -> {});
        Policy policy = mayRead(THE_LEARNER);

        // When
        Problem toTheTutor = catchThrowableOfType(Problem.class, () -> callers.as(TUTOR, () -> unsure.require(policy)));
        Problem toAStranger =
                catchThrowableOfType(Problem.class, () -> callers.as(OTHER_LEARNER, () -> unsure.require(policy)));

        // Then
        assertThat(toTheTutor).isSameAs(uncertain);
        assertThat(toAStranger.type()).isEqualTo(StandardProblem.NOT_FOUND);
        assertThat(callers.as(LEARNER, () -> unsure.require(policy))).isEqualTo(THE_LEARNER);
    }

    @Test
    void a_grant_is_current_through_its_last_day() {
        // Given
        LocalDate lastDay = LocalDate.of(2026, 7, 31);
        Grant former = collegeUntil(lastDay);

        // When
        boolean onTheDay = former.isCurrentOn(lastDay);
        boolean after = former.isCurrentOn(lastDay.plusDays(1));

        // Then
        assertThat(onTheDay).isTrue();
        assertThat(after).isFalse();
    }

    private void require(Caller caller, Policy policy) {
        callers.as(caller, () -> {
            access.require(policy);
            return null;
        });
    }

    private Problem refusal(UUID learner) {
        return catchThrowableOfType(Problem.class, () -> require(TUTOR, mayRead(learner)));
    }

    private static Caller learner(UUID who) {
        return new Caller(
                "the-learner", "withme-web", Set.of(Roles.LEARNER), Optional.empty(), Optional.of(who), "Sam");
    }

    private static Caller staff(String role) {
        return new Caller("somebody", "withme-web", Set.of(role), Optional.of(UKPRN), Optional.empty(), "Somebody");
    }

    private static Policy mayRead(UUID learner) {
        return Policy.read(
                "profile.read", ASPECT, learner, Rule.theLearner(learner).or(Rule.collegeIn(Roles.TUTOR)));
    }

    private static Policy mayChange(UUID learner) {
        return Policy.change("profile.change", ASPECT, learner, Rule.collegeIn(Roles.MIS_CLIENT));
    }

    private static Grant collegeUntil(LocalDate lastDay) {
        return new Grant(THE_LEARNER, Grant.Kind.COLLEGE, UKPRN, "", "", Set.of(), Optional.ofNullable(lastDay));
    }
}
