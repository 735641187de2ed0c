package org.withme.learner.people.hello;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.identity.Roles;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class FirstCallsTest {

    private static final String MENTOR = "The mentor of the first calls";
    private static final String LEARNER_SERVICE = "learner-service";
    private static final List<String> SERVICES =
            List.of(LEARNER_SERVICE, "assessment-service", "iag-service", "advocate-service");
    private static final Set<String> APPLICATIONS =
            Set.of(Roles.MIS_CLIENT, Roles.CAREERS_CLIENT, Roles.AWARDING_CLIENT);

    /** Bodies with which the calls of learner-service that change something succeed. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PATCH /v1/learners/{learnerId}/preferences", "{}"),
            Map.entry("POST /v1/mis/attendance/load", "learner,date,mark\nA1,2026-11-02,PRESENT\n"),
            Map.entry("POST /v1/learners/{learnerId}/account", "{}"),
            Map.entry(
                    "POST /v1/learners/{learnerId}/team",
                    "{\"subject\": \"" + Who.subjectOf(MENTOR) + "\", \"role\": \"mentor\"}"),
            Map.entry(
                    "POST /v1/learners/{learnerId}/disclosures",
                    "{\"records\": [\"PROFILE\"], \"reason\": \"A concern was passed on.\"}"),
            Map.entry("POST /v1/mis/ilr-imports", "<Message/>"),
            Map.entry("PUT /v1/mis/learners/by-ref/90000001/{learnRefNumber}", "{\"familyName\": \"Quill\"}"),
            Map.entry("POST /v1/learners", "{\"username\": \"first.calls\"}"),
            Map.entry("POST /v1/learners/{learnerId}/goals", "{\"words\": \"I want to pass my theory test.\"}"),
            Map.entry("POST /v1/me/tutorials", aTutorial("}")),
            Map.entry("POST /v1/colleges/90000001/tutorials", aTutorial(", \"learnerIds\": [\"{learnerId}\"]}")),
            Map.entry("POST /v1/me/wishes", "{\"words\": \"Could we begin at ten?\"}"),
            Map.entry("POST /v1/learners/{learnerId}/reflections", "{\"words\": \"I asked when I was stuck.\"}"),
            Map.entry("POST /v1/communities", "{\"name\": \"Learning at home\"}"),
            Map.entry("POST /v1/mis/accounts/load", "learner\nA00000001\n"),
            Map.entry("POST /v1/mis/plans/load", "learner,source,reference,words\nA1,OurPlans,1,A job.\n"),
            Map.entry("POST /v1/mis/groups/load", "group,kind\n12B,TUTOR_GROUP\n"),
            Map.entry("POST /v1/learning-aims/downloads", "StandardCode,StandardName\n99997,The first calls\n"));

    private static String aTutorial(String with) {
        return "{\"purposeId\": \"0198a2b4-6c1e-7d30-8f00-000000000702\", \"startsAt\": \""
                + Instant.now().plus(Duration.ofDays(3)) + "\"" + with;
    }

    private final LearnerFixture learner = aLearner().at(ASHDOWN).withMentor(MENTOR);
    private final UUID sam = learner.exists();

    @Test
    void every_role_is_told_at_least_three_calls_that_the_contracts_open_to_it() {
        List<String> faults = new ArrayList<>();
        for (String role : Roles.ALL) {
            List<HelloView.Step> steps = stepsOf(role);
            if (steps.size() < 3) {
                faults.add(role + " is told " + steps.size() + " calls");
            }
            steps.stream()
                    .filter(step -> SERVICES.stream().noneMatch(service -> operation(service, step)
                            .filter(found -> isOpenTo(role, found) && hasParameters(step, found))
                            .isPresent()))
                    .forEach(step -> faults.add(role + " is told " + step.method() + " " + step.path()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void each_call_to_this_service_succeeds_for_the_role_that_is_told_it() {
        List<String> faults = new ArrayList<>();
        for (String role : Roles.ALL) {
            stepsOf(role).stream()
                    .filter(step -> operation(LEARNER_SERVICE, step).isPresent())
                    .filter(step -> !step.path().equals("/v1/me/stream"))
                    .forEach(step -> {
                        int status = statusOf(role, step);
                        if (status / 100 != 2) {
                            faults.add(role + ": " + step.method() + " " + step.path() + " answered " + status);
                        }
                    });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void for_whom_there_is_little_yet_is_told_so_in_words_and_nobody_else() {
        assertThat(Roles.ALL.stream()
                        .filter(role -> hello(role).getString("message").contains("little for you here yet")))
                .containsExactlyInAnyOrder(Roles.SUPPORTER, Roles.ALS_LEAD, Roles.QUALITY_MANAGER);
    }

    @Test
    void who_has_two_roles_is_told_the_calls_of_both_once() {
        // When
        List<String> paths = as(Tokens.as(Roles.TUTOR, Roles.MENTOR).ukprn(ASHDOWN.ukprn()))
                .get("/v1/hello/user")
                .jsonPath()
                .getList("next.path");

        // Then
        assertThat(paths).doesNotHaveDuplicates().contains("/v1/learners/{learnerId}/team", "/v1/advocacy/referrals");
        assertThat(paths).startsWith("/v1/me/inbox", "/v1/learners?limit=50");
    }

    private List<HelloView.Step> stepsOf(String role) {
        return hello(role).getList("next", HelloView.Step.class);
    }

    private JsonPath hello(String role) {
        return as(token(role))
                .get(APPLICATIONS.contains(role) ? "/v1/hello/application" : "/v1/hello/user")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Tokens token(String role) {
        return switch (role) {
            case Roles.LEARNER -> Who.learner(sam);
            case Roles.MENTOR -> Who.staff(MENTOR, role, ASHDOWN);
            case Roles.PLATFORM_OPERATOR -> Tokens.as(role);
            case Roles.MIS_CLIENT -> Who.mis(ASHDOWN);
            case Roles.CAREERS_CLIENT, Roles.AWARDING_CLIENT -> Tokens.application(role + "-demo", role);
            default -> Who.staff("First calls of " + role, role, ASHDOWN);
        };
    }

    /** What is asked for again in a moment is: a return of the college may be at work. */
    private int statusOf(String role, HelloView.Step step) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> answer(role, step), answer -> answer.header("Retry-After") == null)
                .statusCode();
    }

    private Response answer(String role, HelloView.Step step) {
        String call = step.method() + " "
                + step.path().replace(sam.toString(), "{learnerId}").replaceFirst("\\?.*", "");
        RequestSpecification request =
                given().header("Authorization", token(role).bearer());
        if (!step.method().equals("GET")) {
            assertThat(BODIES).containsKey(call);
            request.header("If-Match", "*")
                    .contentType(typeOf(call))
                    .body(BODIES.get(call).replace("{learnerId}", sam.toString()));
        }
        // the mentor is beside Sam already
        UUID about = call.endsWith("/team") && !step.method().equals("GET")
                ? aLearner().at(ASHDOWN).exists()
                : sam;
        return request.urlEncodingEnabled(false)
                .request(
                        step.method(),
                        step.path()
                                .replace("{learnerId}", about.toString())
                                .replace("{learnRefNumber}", "FIRSTCALLS")
                                .replace("…", "ILR-90000001-2526-20260706-111405-01.XML"));
    }

    private static String typeOf(String call) {
        if (call.endsWith("/ilr-imports")) {
            return "application/xml";
        }
        return call.endsWith("/downloads") || call.endsWith("/load") ? "text/csv" : ContentType.JSON.toString();
    }

    /** The operation of the service's committed description whose path this is; one that is spelled alike goes first. */
    private static Optional<JsonNode> operation(String service, HelloView.Step step) {
        String path = step.path().replaceFirst("\\?.*", "");
        JsonNode paths = Contracts.read("openapi/" + service + ".json").path("paths");
        String method = step.method().toLowerCase(java.util.Locale.ROOT);
        List<String> names = new ArrayList<>();
        paths.fieldNames().forEachRemaining(names::add);
        return Stream.concat(names.stream().filter(path::equals), names.stream().filter(name -> isLike(name, path)))
                .filter(name -> paths.path(name).has(method))
                .map(name -> paths.path(name).path(method))
                .findFirst();
    }

    private static boolean isLike(String template, String path) {
        String[] wanted = template.split("/");
        String[] given = path.split("/");
        return wanted.length == given.length
                && Stream.iterate(0, index -> index + 1)
                        .limit(wanted.length)
                        .allMatch(index -> wanted[index].startsWith("{") || wanted[index].equals(given[index]));
    }

    private static boolean isOpenTo(String role, JsonNode operation) {
        List<JsonNode> schemes = new ArrayList<>();
        operation.path("security").forEach(schemes::add);
        return schemes.isEmpty()
                || schemes.stream().anyMatch(scheme -> {
                    List<String> roles = new ArrayList<>();
                    scheme.path("bearer").forEach(allowed -> roles.add(allowed.asText()));
                    return roles.isEmpty() || roles.contains(role);
                });
    }

    private static boolean hasParameters(HelloView.Step step, JsonNode operation) {
        if (!step.path().contains("?")) {
            return true;
        }
        List<String> known = operation.path("parameters").findValuesAsText("name");
        return Arrays.stream(step.path().replaceFirst("[^?]*\\?", "").split("&"))
                .allMatch(parameter -> known.contains(parameter.split("=")[0]));
    }
}
