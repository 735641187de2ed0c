package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Browser;
import org.withme.acceptance.world.Chromium;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.CollegeProvider;
import org.withme.acceptance.world.Judges;
import org.withme.acceptance.world.Keycloak;
import org.withme.acceptance.world.Mis;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.Request;
import org.withme.stack.demo.DemoCollege;
import org.withme.stack.ilr.IlrGenerator;

/** The college's own provider signs its people in, and can say of them no more than that (L37). */
@Isolated
class SignInWithTheCollegeTest {

    private static final IlrGenerator ASHDOWN = new IlrGenerator(DemoCollege.ASHDOWN.settings());
    /** Learners who are at the college and have no account. */
    private static final Deque<String> WITHOUT_ACCOUNT = new ArrayDeque<>();

    private final Platform platform = Platform.running();
    private final Mis mis = Mis.of("90000001");
    private final College ashdown = new College("90000001", mis);
    private final String name = "tay-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void everythingRuns() {
        if (!platform.keycloakServer().running()) {
            platform.keycloakServer().start();
        }
    }

    @Test
    void a_mentor_signs_in_with_the_college_and_works() {
        // Given
        linked(staff(name, CollegeProvider.enters(name, name + "@ashdown.example", List.of("withme-mentor", "staff"))));

        // When
        String token = Browser.opened().signsInWithTheCollege(name, name).token();

        // Then
        assertThat(Keycloak.claims(token).path("ukprn").asText()).isEqualTo("90000001");
        assertThat(roles(token)).contains("mentor").doesNotContain("tutor", "learner");
        as(token, "/v1/colleges/90000001/groups?mine=true").is(200);
        assertThat(as(token, "/v1/hello/user").is(200).at("/youAre").asText()).isEqualTo("PERSON");
        as(token, "/v1/colleges/90000002/groups").problem(404);
    }

    @Test
    void a_learner_signs_in_with_the_college_and_sees_their_own_record() {
        // Given
        String learner = aLearner();
        String username = linked(learner(learner, CollegeProvider.enters(name, name + "@ashdown.example", List.of())));

        // When
        String token = Browser.opened().signsInWithTheCollege(name, name).token();

        // Then
        assertThat(as(token, "/v1/learners/me").is(200).at("/id").asText()).isEqualTo(username);
        assertThat(roles(token)).contains("learner").doesNotContain("mentor");
    }

    @Test
    void the_demos_people_sign_in_with_the_college() {
        for (String person : List.of("taylor", "robin")) {
            String token =
                    Browser.opened().signsInWithTheCollege(person, person).token();
            as(token, "/v1/hello/user").is(200);
        }
    }

    @Test
    void in_a_real_browser_a_mentor_comes_in_and_a_stranger_reads_why_not() {
        // Given
        Judges.requireBrowser();
        String stranger = "stranger-" + name;
        linked(staff(name, CollegeProvider.enters(name, name + "@ashdown.example", List.of("withme-mentor"))));
        CollegeProvider.enters(stranger, stranger + "@ashdown.example", List.of("withme-mentor"));

        // When
        Browser mentor = Browser.elsewhere();
        JsonNode in = Chromium.signsInWithTheCollege(mentor, name);
        JsonNode out = Chromium.signsInWithTheCollege(Browser.elsewhere(), stranger);

        // Then
        as(mentor.tokenAt(in.path("at").asText()), "/v1/colleges/90000001/groups?mine=true")
                .is(200);
        assertThat(out.path("text").asText()).contains("not connected with WithMe yet");
        assertThat(out.path("at").asText()).doesNotContain("code=");
    }

    @Test
    void an_address_that_somebody_else_has_opens_nothing_and_makes_nobody() {
        // Given
        Person victim = ashdown.employs("dsl");
        String address = victim.username() + "@example.org";
        CollegeProvider.enters(name, address, List.of("withme-dsl"));
        int accounts = Keycloak.accounts();

        // When
        String page = Browser.opened().signsInWithTheCollege(name, name).refusal();

        // Then
        assertThat(page).contains("not connected with WithMe yet").doesNotContain(address, victim.username());
        assertThat(Keycloak.accounts()).isEqualTo(accounts);
    }

    @Test
    void whatever_the_provider_claims_gives_no_other_college_no_other_person_and_no_role_above_the_college() {
        // Given
        CollegeProvider.claims(Map.of(
                "ukprn", "90000002",
                "learner_id", UUID.randomUUID().toString(),
                "roles", "[\"platform-operator\", \"mis-client\"]",
                "realm_access", "{\"roles\": [\"platform-operator\"]}",
                "preferred_username", "operator"));
        List<String> groups = new ArrayList<>(List.of("withme-tutor", "platform-operator", "mis-client"));
        IntStream.range(0, 200).forEach(number -> {
            CollegeProvider.founds(name + "-" + number);
            groups.add(name + "-" + number);
        });
        linked(staff(name, CollegeProvider.enters(name, name + "@ashdown.example", groups)));

        // When
        String token = Browser.opened().signsInWithTheCollege(name, name).token();

        // Then
        JsonNode claims = Keycloak.claims(token);
        assertThat(claims.path("ukprn").asText()).isEqualTo("90000001");
        assertThat(claims.has("learner_id")).isFalse();
        assertThat(claims.path("preferred_username").asText()).isEqualTo(name);
        assertThat(roles(token)).contains("tutor").doesNotContain("platform-operator", "mis-client", "mentor");
        as(token, "/v1/colleges/90000002/groups").problem(404);
    }

    @Test
    void somebody_made_anew_under_the_same_name_is_somebody_else_until_the_mis_says_so() {
        // Given
        String before = CollegeProvider.enters(name, name + "@ashdown.example", List.of("withme-mentor"));
        linked(staff(name, before));
        CollegeProvider.forgets(before);
        String after = CollegeProvider.enters(name, name + "@ashdown.example", List.of("withme-mentor"));

        // When, Then
        Browser.opened().signsInWithTheCollege(name, name).refusal();
        linked(staff(name, after));
        Browser.opened().signsInWithTheCollege(name, name).token();
        assertThat(Keycloak.signedInAs(name)).containsExactly(after);
    }

    @Test
    void whoever_leaves_the_group_loses_the_role_at_the_next_sign_in_and_keeps_the_account() {
        // Given
        String id = CollegeProvider.enters(name, name + "@ashdown.example", List.of("withme-mentor", "staff"));
        linked(staff(name, id));
        String before = Browser.opened().signsInWithTheCollege(name, name).token();
        as(before, "/v1/colleges/90000001/groups?mine=true").is(200);

        // When
        CollegeProvider.takesOut(id, "withme-mentor");
        String token = Browser.opened().signsInWithTheCollege(name, name).token();

        // Then
        assertThat(roles(token)).doesNotContain("mentor");
        as(token, "/v1/colleges/90000001/groups?mine=true").problem(403);
        assertThat(Keycloak.claims(token).path("sub").asText())
                .isEqualTo(Keycloak.claims(before).path("sub").asText());
    }

    @Test
    void a_learner_who_left_signs_in_without_the_college() {
        // Given
        String learner = aLearner();
        String id = linked(learner(learner, CollegeProvider.enters(name, name + "@ashdown.example", List.of())));
        Browser.opened().signsInWithTheCollege(name, name).token();

        // When
        says("{\"learner\": \"" + learner + "\", \"ended\": true}");
        Answer opened = mis.post("/v1/learners/" + id + "/account", "{}");

        // Then
        Browser.opened().signsInWithTheCollege(name, name).refusal();
        String token = Browser.opened()
                .signsIn(id, opened.at("/temporaryPassword").asText())
                .chooses("a password of my own 7")
                .token();
        assertThat(as(token, "/v1/learners/me").is(200).at("/id").asText()).isEqualTo(id);
    }

    @Test
    void a_learner_with_a_password_of_their_own_connects_the_college_themself_and_nobody_else_does() {
        // Given
        String learner = aLearner();
        String id = learnerId(learner);
        String chosen = "a password of my own 7";
        Answer opened = mis.post("/v1/learners/" + id + "/account", "{}");
        Browser.opened().signsIn(id, opened.at("/temporaryPassword").asText()).chooses(chosen);
        String external = CollegeProvider.enters(name, name + "@ashdown.example", List.of());
        assertThat(says(learner(learner, external)).at("/rows/0/errors/0/code").asText())
                .isEqualTo("account-in-use");

        // When
        Browser.connecting().signsIn(id, chosen).confirms().signsIn(name, name).token();

        // Then
        String token = Browser.opened().signsInWithTheCollege(name, name).token();
        assertThat(as(token, "/v1/learners/me").is(200).at("/id").asText()).isEqualTo(id);
    }

    @Test
    void a_service_that_is_killed_and_a_directory_that_goes_away_leave_nothing_half() {
        // Given
        List<String> references =
                IntStream.range(0, 60).mapToObj(number -> aLearner()).toList();
        String rows = String.join(
                "\n",
                references.stream()
                        .map(reference -> learner(reference, name + "-" + reference))
                        .toList());
        String first = learnerId(references.get(0));

        // When
        CompletableFuture<Answer> broken = CompletableFuture.supplyAsync(() -> sends("", rows));
        await("the first account").until(() -> Keycloak.account(first).has("id"));
        platform.learnerService().kill();
        platform.learnerService().start();
        platform.keycloakServer().stop();
        JsonNode meanwhile = says(rows);
        platform.keycloakServer().start();
        JsonNode after = await("everybody, sent again as the answer says")
                .atMost(Duration.ofMinutes(1))
                .until(() -> says(rows), answer -> answer.path("notDone").asInt() == 0);

        // Then
        assertThat(broken.handle((answer, failure) -> failure == null ? answer.status() : 0)
                        .join())
                .isIn(0, 200, 502, 503, 504);
        assertThat(meanwhile.path("notDone").asInt()).isEqualTo(60);
        assertThat(after.path("refused").asInt()).as(after.toString()).isZero();
        assertThat(says(rows).path("existing").asInt()).isEqualTo(60);
        after.path("rows").forEach(row -> assertThat(
                        Keycloak.signedInAs(row.path("username").asText()))
                .containsExactly(name + "-" + row.path("learner").asText()));
    }

    private String aLearner() {
        if (WITHOUT_ACCOUNT.isEmpty()) {
            String everybody = IntStream.range(0, DemoCollege.ASHDOWN.settings().learners())
                    .mapToObj(number -> "{\"learner\": \"" + ASHDOWN.reference(number) + "\"}")
                    .collect(Collectors.joining("\n"));
            sends("?dryRun=true", everybody).is(200).at("/rows").forEach(row -> {
                if (row.path("outcome").asText().equals("CREATED")) {
                    WITHOUT_ACCOUNT.add(row.path("learner").asText());
                }
            });
        }
        return WITHOUT_ACCOUNT.remove();
    }

    private String learnerId(String reference) {
        return mis.get("/v1/learners?ukprn=90000001&learnRefNumber=" + reference)
                .is(200)
                .at("/items/0/id")
                .asText();
    }

    private static String learner(String reference, String externalId) {
        return "{\"learner\": \"" + reference + "\", \"externalId\": \"" + externalId + "\"}";
    }

    private static String staff(String username, String externalId) {
        return "{\"staff\": \"" + username + "\", \"externalId\": \"" + externalId + "\"}";
    }

    /** The MIS says whom the provider signs in; the username of the account. */
    private String linked(String row) {
        JsonNode answer = says(row).at("/rows/0");
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isIn("CREATED", "LINKED");
        return answer.path("username").asText();
    }

    private JsonNode says(String rows) {
        return sends("", rows).is(200).json();
    }

    private Answer sends(String query, String rows) {
        return mis.asks("POST", "/v1/mis/accounts/load" + query)
                .body("application/x-ndjson", rows.getBytes(UTF_8))
                .send();
    }

    private static List<String> roles(String token) {
        return Keycloak.claims(token)
                .at("/realm_access/roles")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private Answer as(String token, String path) {
        return Request.to("GET", platform.gateway(path)).bearer(token).send();
    }
}
