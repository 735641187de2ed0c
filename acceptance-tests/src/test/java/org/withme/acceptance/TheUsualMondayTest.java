package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Browser;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.Chromium;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.CollegeProvider;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Inbox;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Judges;
import org.withme.acceptance.world.Mailbox;
import org.withme.acceptance.world.Mis;
import org.withme.acceptance.world.Person;
import org.withme.stack.demo.DemoCollege;
import org.withme.stack.ilr.IlrGenerator;

/** The usual Monday of those whom the groups, the register, the inbox and the messages are for. */
@Isolated
class TheUsualMondayTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GROUPS = "/v1/mis/groups/load";
    private static final String REGISTER = "/v1/mis/attendance/load";
    private static final Pattern UNSUBSCRIBE = Pattern.compile("List-Unsubscribe:\\s+<([^>]+)>");
    private static final int GROUP_COUNT = 40;
    private static final int IN_A_GROUP = 20;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final College college = College.opens();
    private final Person mentor = college.employs("mentor");

    @Test
    void step_1_the_autumns_groups_are_one_request_and_the_days_register_another_and_nobody_names_a_mentor_by_hand() {
        // Given
        List<IlrLearner> everybody = learners("M", GROUP_COUNT * IN_A_GROUP + 1).toList();
        college.mis().sends(college.aReturn().listing(everybody.stream())).completes();
        List<String> references = everybody.stream().map(IlrLearner::reference).toList();
        String groups = groups(references.subList(0, GROUP_COUNT * IN_A_GROUP));
        String register = register(references.subList(0, GROUP_COUNT * IN_A_GROUP));

        // When
        JsonNode joined = sends(college.mis(), GROUPS, groups);
        JsonNode marked = sends(college.mis(), REGISTER, register);

        // Then
        assertThat(joined.path("learnersJoined").asInt()).isEqualTo(800);
        assertThat(joined.path("refused").asInt()).isZero();
        assertThat(marked.path("added").asInt()).isEqualTo(5_000);
        assertThat(sends(college.mis(), REGISTER, register).path("unchanged").asInt())
                .isEqualTo(5_000);
        assertThat(sends(college.mis(), GROUPS, groups).path("learnersJoined").asInt())
                .isZero();
        assertThat(college.mis()
                        .get("/v1/colleges/" + college.ukprn() + "/learners-without-mentor")
                        .is(200)
                        .json()
                        .findValuesAsText("learnRefNumber"))
                .containsExactly(references.get(references.size() - 1));
        assertThat(mentor.get("/v1/colleges/" + college.ukprn() + "/groups?mine=true&limit=200")
                        .is(200)
                        .at("/items"))
                .hasSize(GROUP_COUNT);
    }

    @Test
    void step_2_the_mentor_signs_in_with_the_college_and_one_inbox_says_who_went_quiet_and_three_taps_answer_it() {
        // Given
        Judges.requireBrowser();
        String name = "mon-" + UUID.randomUUID().toString().substring(0, 8);
        Mis mis = Mis.of("90000001");
        String id = CollegeProvider.enters(name, name + "@ashdown.example", List.of("withme-mentor"));
        sends(mis, "/v1/mis/accounts/load", "staff,externalId\n%s,%s\n".formatted(name, id));
        IlrGenerator ashdown = new IlrGenerator(DemoCollege.ASHDOWN.settings());
        List<String> some = IntStream.range(20, 32).mapToObj(ashdown::reference).toList();

        JsonNode joined = sends(
                mis,
                GROUPS,
                "group,kind,staff,learner\n%1$s,TUTOR_GROUP,%1$s,\n".formatted(name)
                        + some.stream()
                                .map(learner -> name + ",,," + learner + "\n")
                                .collect(Collectors.joining()));
        sends(
                mis,
                REGISTER,
                some.stream()
                        .flatMap(learner -> IntStream.rangeClosed(1, 10).mapToObj(day -> "%s,%s,09:00,%s,ABSENT\n"
                                .formatted(learner, TODAY.minusDays(day), name)))
                        .collect(Collectors.joining("", "learner,date,time,session,mark\n", "")));

        // When
        Browser browser = Browser.elsewhere();
        String token = browser.tokenAt(
                Chromium.signsInWithTheCollege(browser, name).path("at").asText());
        Caller signedIn = () -> token;

        // Then
        assertThat(joined.path("refused").asInt()).as(joined.toString()).isZero();
        String list = Inbox.of(signedIn).awaits("went-quiet").path("link").asText();
        JsonNode quiet = await("three who went quiet")
                .atMost(SOON)
                .until(() -> signedIn.get(list).is(200).at("/items"), items -> items.size() >= 3);
        assertThat(quiet.at("/0/why").asText()).startsWith("Expected at ");
        signedIn.get(quiet.at("/0/links/ambitions").asText()).is(200);

        // When
        List<String> taps = List.of("SPOKEN_WITH", "NOT_TODAY", "CASE_SUPERVISOR");
        IntStream.range(0, taps.size()).forEach(at -> signedIn.post(
                        quiet.at("/" + at + "/links/answer").asText(), "{\"answer\": \"" + taps.get(at) + "\"}")
                .is(200));

        // Then
        assertThat(signedIn.get(list).is(200).json().findValuesAsText("id"))
                .doesNotContain(
                        quiet.at("/0/id").asText(),
                        quiet.at("/1/id").asText(),
                        quiet.at("/2/id").asText());
        Inbox.of(Person.ofTheDemo("supervisor")).awaits("quiet-handed-on");
    }

    @Test
    void step_3_a_mentor_finds_a_learner_by_a_misspelt_name_without_accents_and_another_colleges_mentor_finds_nobody() {
        // Given
        IlrLearner zoe = aLearner("M0001").named("Zoë", "Młynarz");
        college.mis()
                .sends(college.aReturn().listing(zoe, aLearner("M0002").named("Amélie", "Placeholder")))
                .completes();
        sends(
                college.mis(),
                GROUPS,
                "group,kind,staff,learner\n12B,TUTOR_GROUP,%s,\n12B,,,M0001\n".formatted(mentor.username()));
        String name = "{\"name\": \"zoee mlynartz\"}";

        // When // Then
        assertThat(mentor.post("/v1/learners/search", name)
                        .is(200)
                        .at("/items/0/familyName")
                        .asText())
                .isEqualTo("Młynarz");
        assertThat(College.opens()
                        .employs("mentor")
                        .post("/v1/learners/search", name)
                        .is(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void step_4_who_left_is_written_to_as_they_chose_and_the_yes_on_the_telephone_is_entered_as_said() {
        // Given
        String address = "zoe-" + UUID.randomUUID() + "@example.org";
        IlrLearner zoe = aLearner("M0001").with("Email", address);
        Person learner = college.welcomes(zoe);
        college.names(mentor, "mentor", learner);
        learner.asks("PUT", "/v1/me/message-choices")
                .header("If-Match", "*")
                .json("{\"often\": \"AT_ONCE\", \"from\": \"00:00\", \"until\": \"00:00\"}")
                .send()
                .is(200);

        // When
        leaves(zoe);

        // Then
        Inbox.of(learner).awaits("advocate-offered");
        String mail = new Mailbox(address).awaits(1).get(0);
        assertThat(mail)
                .contains(
                        "Subject: Something waits for you in WithMe",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(mail.toLowerCase(Locale.ROOT))
                .doesNotContain("advocate", "offer", "left", "college", "zoë", "example,");

        // When
        String offer = "/v1/advocacy/learners/" + learner.subject() + "/offer";
        await("the offer, for the mentor")
                .atMost(SOON)
                .until(
                        () -> mentor.post(
                                        offer + "/answer", "{\"answer\": \"YES\", \"said\": {\"how\": \"TELEPHONE\"}}")
                                .status(),
                        status -> status == 200);

        // Then
        String referral = Inbox.of(learner).awaits("said-for-you").path("link").asText();
        Inbox.of(learner).isRidOf("advocate-offered");
        assertThat(learner.get(referral).is(200).at("/said/how").asText()).isEqualTo("TELEPHONE");

        // When
        learner.post(referral + "/strike-out", "{}").is(200);

        // Then
        Inbox.of(learner).awaits("advocate-offered");

        // When
        Matcher link = UNSUBSCRIBE.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        Caller.anybody("POST", URI.create(link.group(1)).getPath())
                .body("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click".getBytes(UTF_8))
                .send()
                .is(200);

        // Then
        assertThat(learner.get("/v1/me/message-choices")
                        .is(200)
                        .at("/ways/0/state")
                        .asText())
                .isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void
            step_5_an_applicant_and_somebody_of_no_college_are_there_before_any_return_and_in_september_the_welcome_begins() {
        // Given
        IlrLearner zoe =
                aLearner("M0001").on(anAim("60000001").from(TODAY.minusDays(1).toString()));
        sends(college.mis(), GROUPS, "group,kind,staff\n12B,TUTOR_GROUP,%s\n".formatted(mentor.username()));
        Person applicant = applies(zoe);
        Person home = atHome();
        Person operator = Person.ofTheDemo("operator");
        operator.post("/v1/communities", """
                        {"name": "Learning at home", "staff": ["mentor"], "learners": ["%s"]}""".formatted(home.subject())).is(201);

        // When // Then
        for (Person person : List.of(applicant, home)) {
            person.post("/v1/iag/ambitions", "{\"words\": \"To repair wind turbines.\"}")
                    .is(201);
            Journeys.of(person).awaits("iag.ambition-declared.v1");
            assertThat(person.get("/v1/me/groups").is(200).at("/items")).hasSize(1);
            person.get("/v1/me/inbox").is(200);
        }
        assertThat(Journeys.of(home)
                        .awaits("learner.group-joined.v1")
                        .get(0)
                        .path("what")
                        .asText())
                .isEqualTo("You are in Learning at home now.");
        assertThat(welcome(applicant).at("/items/0/state").asText()).isEqualTo("APPLIED");

        // When
        college.mis().sends(college.aReturn().listing(zoe, aLearner("M0002"))).completes();

        // Then
        assertThat(college.learnerId(zoe)).isEqualTo(applicant.subject());
        assertThat(welcome(applicant).at("/items/0/people/0/through").asText()).isEqualTo("12B");
        Inbox.of(applicant).awaits("welcome-began");
        assertThat(Inbox.of(mentor).awaits("welcome-due").path("what").asText())
                .isEqualTo("One of your learners is new: speak with them once.");

        // When
        mentor.post("/v1/learners/" + applicant.subject() + "/welcome/hold", "{}")
                .is(204);

        // Then
        Inbox.of(mentor).isRidOf("welcome-due");
        assertThat(Journeys.of(applicant)
                        .awaits("learner.welcomed.v1")
                        .get(0)
                        .path("what")
                        .asText())
                .contains(" spoke with you for the first time at ");
    }

    @Test
    void step_6_a_wish_of_one_sentence_goes_to_the_classs_tutor_and_both_see_that_it_is_tried_until_half_term() {
        // Given
        IlrLearner zoe = aLearner("M0001");
        Person learner = college.welcomes(zoe);
        college.names(mentor, "mentor", learner);
        Person tutor = college.employs("tutor");
        sends(
                college.mis(),
                GROUPS,
                "group,kind,staff,learner\nMATHS,CLASS,%s,\nMATHS,,,M0001\n".formatted(tutor.username()));
        String maths = learner.get("/v1/me/groups").is(200).at("/items/0/id").asText();

        // When
        String wish = "/v1/learners/" + learner.subject() + "/wishes/"
                + learner.post(
                                "/v1/me/wishes",
                                "{\"words\": \"Could the Tuesday session be online?\", \"groupId\": \"%s\"}"
                                        .formatted(maths))
                        .is(201)
                        .at("/id")
                        .asText();

        // Then
        assertThat(Inbox.of(tutor).awaits("wish-to-answer").path("link").asText())
                .isEqualTo(wish);
        String halfTerm = TODAY.plusDays(21).toString();
        tutor.post(wish + "/answer", "{\"answer\": \"TRYING\", \"until\": \"%s\"}".formatted(halfTerm))
                .is(200);
        assertThat(learner.get(wish).is(200).at("/until").asText()).isEqualTo(halfTerm);
        assertThat(Inbox.of(learner).awaits("wish-waits").path("until").asText())
                .isEqualTo(halfTerm);
        assertThat(Inbox.of(tutor).awaits("wish-to-answer").path("until").asText())
                .isEqualTo(halfTerm);
        mentor.get("/v1/learners/" + learner.subject()).is(200);
        mentor.get(wish).problem(404);
        College.opens().employs("tutor", "mentor", "case-supervisor").get(wish).problem(404);
    }

    private void leaves(IlrLearner whom) {
        college.mis()
                .sends(college.aReturn().listing(whom.on(anAim("60000001").withdrawn(TODAY.minusDays(5), "3"))))
                .completes();
    }

    private Person applies(IlrLearner learner) {
        college.mis()
                .asks("PUT", "/v1/mis/learners/by-ref/" + college.ukprn() + "/" + learner.reference())
                .json("""
                        {"givenNames": "%s", "familyName": "%s", "uln": "%s", "dateOfBirth": "%s", "group": "12B"}""".formatted(
                                learner.fields().get("GivenNames"),
                                learner.fields().get("FamilyName"),
                                learner.uln(),
                                learner.fields().get("DateOfBirth")))
                .send()
                .is(201);
        return college.signsUp(learner);
    }

    /** Somebody who belongs to no college, with an account that the operator opened. */
    private static Person atHome() {
        String username = "home." + UUID.randomUUID();
        Answer opened = Person.ofTheDemo("operator")
                .post("/v1/learners", "{\"username\": \"%s\"}".formatted(username))
                .is(201);
        Browser.opened()
                .signsIn(username, opened.at("/temporaryPassword").asText())
                .chooses("chosen-by-" + username);
        return new Person(opened.at("/learnerId").asText(), username, "chosen-by-" + username);
    }

    private static JsonNode welcome(Person learner) {
        return learner.get("/v1/learners/" + learner.subject() + "/welcome")
                .is(200)
                .json();
    }

    private String groups(List<String> references) {
        StringBuilder rows = new StringBuilder("group,kind,staff,learner\n");
        for (int group = 0; group < GROUP_COUNT; group++) {
            rows.append("G%d,TUTOR_GROUP,%s,\n".formatted(group, mentor.username()));
            for (String learner : references.subList(group * IN_A_GROUP, (group + 1) * IN_A_GROUP)) {
                rows.append("G%d,,,%s\n".formatted(group, learner));
            }
        }
        return rows.toString();
    }

    /** Six days of everybody and ten more of the first group: 5,000 marks. */
    private static String register(List<String> references) {
        Stream<String> week = references.stream().flatMap(learner -> marks(learner, 1, 6));
        Stream<String> before = references.subList(0, IN_A_GROUP).stream().flatMap(learner -> marks(learner, 7, 16));
        return Stream.concat(week, before).collect(Collectors.joining("", "learner,date,time,mark\n", ""));
    }

    private static Stream<String> marks(String learner, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> "%s,%s,09:00,PRESENT\n".formatted(learner, TODAY.minusDays(day)));
    }

    private static JsonNode sends(Mis mis, String path, String csv) {
        return mis.asks("POST", path)
                .body("text/csv", csv.getBytes(UTF_8))
                .send()
                .is(200)
                .json();
    }
}
