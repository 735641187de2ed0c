package org.withme.advocate.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.withme.advocate.fixture.Advocacy.CASES;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.accept;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.close;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.Advocacy.waiting;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class AcceptingReferralsTest {

    /** As many as the service has connections for requests. */
    private static final int CALLERS = 4;

    private final UUID sam = aLearner().at(ASHDOWN).id();

    @Test
    void an_advocate_takes_on_a_learner_who_learns_who_it_is() {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 1);
        String id = waiting(sam);

        // When
        String address = accept(kit, id)
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("learnerId", equalTo(sam.toString()))
                .extract()
                .header("Location");

        // Then
        String subject = as(kit).get("/v1/advocacy/advocates/me").path("subject");
        as(Who.learner(sam)).get(address).then().statusCode(200).body("advocate", equalTo(subject));
        referral(Who.learner(sam), id).body("state", equalTo("ACCEPTED")).body("advocate", equalTo(subject));
        as(kit).get("/v1/advocacy/advocates/me")
                .then()
                .body("openCases", equalTo(1))
                .body("freePlaces", equalTo(0));
        as(kit).get(REFERRALS).then().body("items.id", not(hasItem(id)));
        as(kit).get(CASES).then().body("items.learnerId", hasItem(sam.toString()));
    }

    @Test
    void who_is_not_registered_accepts_nobody() {
        accept(Who.staff("Nobody registered me", "advocate", ASHDOWN), waiting(sam))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/advocate-not-registered"));
    }

    @Test
    void V1_beyond_capacity_the_referral_waits_until_a_place_is_free() {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 1);
        String first = aCase(sam, kit);
        UUID lee = aLearner().at(ASHDOWN).id();
        String second = waiting(lee);

        // When, Then
        accept(kit, second).then().statusCode(409).body("type", endsWith("/problems/at-capacity"));
        referral(Who.learner(lee), second).body("state", equalTo("WAITING"));

        // When
        close(kit, first, "RESOLVED").statusCode(200);

        // Then
        accept(kit, second).then().statusCode(201);
    }

    @Test
    void V1_many_acceptances_at_once_never_exceed_the_capacity() throws Exception {
        // Given
        int capacity = 3;
        Tokens kit = anAdvocate(ASHDOWN, capacity);
        List<String> referrals = IntStream.range(0, 8)
                .mapToObj(learner -> waiting(aLearner().at(ASHDOWN).id()))
                .toList();

        // When
        List<Integer> answers = allAtOnce(referrals.stream()
                .map(id -> (Callable<Response>) () -> accept(kit, id))
                .toList());

        // Then
        assertThat(answers).hasSize(8).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(capacity);
        as(kit).get("/v1/advocacy/advocates/me").then().body("openCases", equalTo(capacity));
        as(kit).get(CASES).then().body("items.size()", equalTo(capacity));
    }

    @Test
    void V1_acceptances_and_closings_at_once_leave_the_right_count() throws Exception {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 4);
        List<String> open = IntStream.range(0, 4)
                .mapToObj(learner -> aCase(aLearner().at(ASHDOWN).id(), kit))
                .toList();
        List<String> waiting = IntStream.range(0, 4)
                .mapToObj(learner -> waiting(aLearner().at(ASHDOWN).id()))
                .toList();

        // When
        List<Callable<Response>> work = new ArrayList<>();
        for (int pair = 0; pair < 4; pair++) {
            String address = open.get(pair);
            String next = waiting.get(pair);
            work.add(() -> as(supervisor(ASHDOWN), "{\"outcome\": \"RESOLVED\"}")
                    .header("If-Match", "*")
                    .post(address + "/close"));
            work.add(() -> accept(kit, next));
        }
        allAtOnce(work);

        // Then
        int counted = as(kit).get("/v1/advocacy/advocates/me").path("openCases");
        String subject = as(kit).get("/v1/advocacy/advocates/me").path("subject");
        assertThat(TheDatabase.count(
                        "select count(*) from advocacy_case where advocate = ? and state <> 'CLOSED'", subject))
                .isEqualTo(counted)
                .isLessThanOrEqualTo(4);
    }

    @Test
    void V2_of_several_advocates_at_once_one_takes_the_learner_on() throws Exception {
        // Given
        List<Tokens> advocates =
                IntStream.range(0, 5).mapToObj(one -> anAdvocate(ASHDOWN, 5)).toList();
        String id = waiting(sam);

        // When
        List<Integer> answers = allAtOnce(advocates.stream()
                .map(advocate -> (Callable<Response>) () -> accept(advocate, id))
                .toList());

        // Then
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(TheDatabase.count("select count(*) from advocacy_case where learner_id = ?", sam))
                .isEqualTo(1);
        int taken = 0;
        for (Tokens advocate : advocates) {
            taken += as(advocate).get("/v1/advocacy/advocates/me").<Integer>path("openCases");
        }
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void V2_many_signals_at_once_leave_one_thing_open() throws Exception {
        // When
        List<Integer> answers = allAtOnce(IntStream.range(0, 6)
                .mapToObj(one ->
                        (Callable<Response>) () -> as(Who.learner(sam), "{}").post(REFERRALS))
                .toList());

        // Then
        assertThat(answers).containsOnly(201);
        assertThat(TheDatabase.count("select count(*) from referral where learner_id = ?", sam))
                .isEqualTo(1);
        assertThat(TheDatabase.count("select count(*) from referral_signal where learner_id = ?", sam))
                .isEqualTo(6);
    }

    @Test
    void the_same_key_accepts_once() {
        // Given
        Tokens kit = anAdvocate(ASHDOWN, 2);
        String id = waiting(sam);
        String key = UUID.randomUUID().toString();

        // When
        String first = as(kit).header("Idempotency-Key", key)
                .post(REFERRALS + "/" + id + "/accept")
                .path("id");
        String again = as(kit).header("Idempotency-Key", key)
                .post(REFERRALS + "/" + id + "/accept")
                .path("id");

        // Then
        assertThat(again).isNotNull().isEqualTo(first);
        as(kit).get("/v1/advocacy/advocates/me").then().body("openCases", equalTo(1));
    }

    private static List<Integer> allAtOnce(List<Callable<Response>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        } finally {
            callers.shutdown();
        }
    }
}
