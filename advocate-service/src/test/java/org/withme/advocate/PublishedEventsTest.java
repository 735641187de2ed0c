package org.withme.advocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.Advocacy.close;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.refer;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.fixture.OtherServices.event;
import static org.withme.advocate.fixture.OtherServices.publish;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.advocate.fixture.LearnerFixture;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Everything that this service publishes, against its contracts. */
@QuarkusTest
class PublishedEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "nobody else's business";
    private static final List<String> SAYING_WHOSE_STAFF_ARE_ASKED =
            List.of("advocacy.offer-to-bring.v1", "advocacy.said-answered.v1");

    @Test
    void every_event_of_a_whole_story_keeps_to_its_schema_and_every_contract_is_in_it() throws Exception {
        // Given
        UUID sam = aLearner().at(ASHDOWN).id();

        // When
        tellEverything(sam);

        // Then
        List<String> types =
                TheDatabase.texts("select type from outbox where aggregateid = ? and lane = 'main' order by seq", sam);
        List<String> payloads = TheDatabase.texts(
                "select payload::text from outbox where aggregateid = ? and lane = 'main' order by seq", sam);
        for (int index = 0; index < types.size(); index++) {
            assertThat(EventSchemas.errors(types.get(index), JSON.readTree(payloads.get(index))))
                    .as(types.get(index))
                    .isEmpty();
        }
        assertThat(types).containsAll(contracts());
        assertThat(contracts()).containsAll(types);
        assertThat(payloads).noneMatch(payload -> payload.contains(SECRET));
        assertThat(IntStream.range(0, types.size())
                        .filter(index -> payloads.get(index).contains("90000001"))
                        .mapToObj(types::get)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(SAYING_WHOSE_STAFF_ARE_ASKED);
    }

    @Test
    void every_example_keeps_to_its_schema() {
        assertThat(contracts()).isNotEmpty().allSatisfy(type -> assertThatCode(
                        () -> assertThat(EventSchemas.errors(type, Contracts.read("events/" + type + ".example.json")))
                                .isEmpty())
                .doesNotThrowAnyException());
    }

    @Test
    void what_staff_do_is_marked_with_its_purpose() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).id();
        Tokens kit = anAdvocate(ASHDOWN, 1);
        String address = aCase(sam, kit);

        // When
        as(kit, A_CALL).post(address + "/contacts").then().statusCode(201);

        // Then
        assertThat(TheDatabase.texts(
                        "select effort from outbox where aggregateid = ? and lane = 'main' and actor = ? order by seq",
                        sam,
                        as(kit).get("/v1/advocacy/advocates/me").<String>path("subject")))
                .containsExactly("case-acceptance", "case-contact");
    }

    private static List<String> contracts() {
        return Contracts.eventTypes().stream()
                .filter(type -> type.startsWith("advocacy."))
                .toList();
    }

    /** An offer that a mentor is asked to bring, to which the supervisor enters a yes; the learner strikes it out. */
    private static String entered(UUID sam) {
        String id = offered(sam, ASHDOWN);
        LearnerFixture.mentors(sam, "Ruth Vale", ASHDOWN);
        String offer = "/v1/advocacy/learners/" + sam + "/offer";
        as(supervisor(ASHDOWN)).post(offer + "/bring").then().statusCode(200);
        as(supervisor(ASHDOWN), YES).post(offer + "/answer").then().statusCode(200);
        as(Who.learner(sam)).post(REFERRALS + "/{id}/strike-out", id).then().statusCode(200);
        return id;
    }

    private static void tellEverything(UUID sam) {
        publish(event("learner.withdrew.v1", sam, 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> !as(Who.learner(sam))
                .get(REFERRALS)
                .<List<?>>path("items")
                .isEmpty());
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200);
        as(Who.learner(sam)).delete(DO_NOT_CONTACT).then().statusCode(204);
        answer(sam, entered(sam), NO).statusCode(200);
        Tokens kit = anAdvocate(ASHDOWN, 1);
        refer(Who.learner(sam), "{\"words\": \"" + SECRET + "\"}").statusCode(201);
        String address = aCase(sam, kit);
        as(kit, A_CALL.replace("}", ", \"note\": \"" + SECRET + "\"}"))
                .post(address + "/contacts")
                .then()
                .statusCode(201);
        as(kit, "{\"words\": \"" + SECRET + "\"}")
                .post(address + "/notes")
                .then()
                .statusCode(201);
        as(
                        Who.learner(sam),
                        "{\"scope\": [\"assessment\"], \"expiresOn\": \""
                                + LocalDate.now().plusDays(9) + "\"}")
                .post(address + "/authorities")
                .then()
                .statusCode(201);
        as(kit, "{\"returnedOn\": \"" + LocalDate.now() + "\"}")
                .post(address + "/return")
                .then()
                .statusCode(200);
        close(kit, address, "RETURNED").statusCode(200);
    }
}
