package org.withme.learner.people.access;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.access.Cast.Subject;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Who;

/** What operations are tried on: a row of each kind, made when it is needed. */
final class TrialRows {

    static final String TEMPLATES = "/v1/colleges/90000001/goal-templates";
    /** To whom every learner can agree, wherever they are. */
    private static final String GIVEN =
            "{\"purpose\": \"careers-feed\", \"recipient\": \"careers-demo\", \"scope\": [\"ambition\"],"
                    + " \"wordingVersion\": \"2026-1\"}";

    private final Map<UUID, UUID> tutorials = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> places = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> offers = new ConcurrentHashMap<>();
    private final Map<UUID, String> reflections = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> goals = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> planProposals = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> planVersions = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> wishes = new ConcurrentHashMap<>();
    private final Map<UUID, String> consents = new ConcurrentHashMap<>();
    private final Map<UUID, String> disclosures = new ConcurrentHashMap<>();

    /** A place on the team that may be ended without taking the mentor away. */
    UUID placeOf(Subject learner) {
        return places.computeIfAbsent(learner.id(), id -> {
            UUID place = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into person (subject, display_name, roles, seen_at) values ('adviser', 'Adviser', '{}', now())"
                            + " on conflict do nothing");
            write(
                    "insert into relationship (id, learner_id, subject, role, ukprn, aspects, purpose, started_at, named_by,"
                            + " capacity, version) values (?, ?, 'adviser', 'adviser', '90000001', '{team}', 'To be tried',"
                            + " now(), 'fixture', 'tutor', 0)",
                    place,
                    id);
            return place;
        });
    }

    static String aTemplateOfAshdown() {
        UUID template = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into goal_template (id, ukprn, words, changed_at, version)"
                        + " values (?, '90000001', 'To be tried', now(), 0)",
                template);
        return TEMPLATES + "/" + template;
    }

    static String groupGoalsOf(Subject learner) {
        return "/v1/groups/" + aGroupOf(learner) + "/goals";
    }

    static String groupGoalOf(Subject learner) {
        UUID goal = UuidCreator.getTimeOrderedEpoch();
        String goals = groupGoalsOf(learner);
        write(
                "insert into group_goal (id, group_id, words, state, written_at, version)"
                        + " values (?, cast(? as uuid), 'To be tried', 'PROPOSED', now(), 0)",
                goal,
                goals.split("/")[3]);
        return goals + "/" + goal;
    }

    String goalOf(Subject learner) {
        UUID goal = goals.computeIfAbsent(learner.id(), id -> {
            UUID one = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into goal (id, learner_id, ukprn, words, state, started_by, written_at, version)"
                            + " values (?, ?, '90000001', 'Tried', 'PROPOSED', 'LEARNER', now(), 0)",
                    one,
                    learner.id());
            return one;
        });
        return "/v1/learners/" + learner.id() + "/goals/" + goal;
    }

    String planProposalOf(Subject learner) {
        UUID proposal = planProposals.computeIfAbsent(learner.id(), id -> {
            UUID one = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into plan_proposal (id, learner_id, ukprn, kind, words, side, proposed_by, capacity,"
                            + " proposed_at, state, version)"
                            + " values (?, ?, '90000001', 'GOAL', 'Tried', 'STAFF', 'nobody', 'mentor', now(), 'WAITING', 0)",
                    one,
                    learner.id());
            return one;
        });
        return "/v1/learners/" + learner.id() + "/plan-proposals/" + proposal;
    }

    UUID planVersionOf(Subject learner) {
        return planVersions.computeIfAbsent(learner.id(), id -> {
            UUID one = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into plan_version (id, learner_id, ukprn, number, text, agreed_at)"
                            + " values (?, ?, '90000001', 1, '{\"number\": 1, \"goals\": []}', now())",
                    one,
                    learner.id());
            return one;
        });
    }

    /** To the learner's mentors. */
    String wishOf(Subject learner) {
        UUID wish = wishes.computeIfAbsent(learner.id(), id -> {
            UUID made = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into wish (id, learner_id, ukprn, words, state, made_at, asked_at, version)"
                            + " values (?, ?, '90000001', 'To be tried', 'WAITING', now(), now(), 0)",
                    made,
                    id);
            return made;
        });
        return "/v1/learners/" + learner.id() + "/wishes/" + wish;
    }

    String reflectionOf(Subject learner) {
        return reflections.computeIfAbsent(learner.id(), id -> aReflectionOf(learner));
    }

    /** Shared with the learner's mentors. */
    static String aReflectionOf(Subject learner) {
        UUID reflection = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into reflection (id, learner_id, words, written_at, version) values (?, ?, 'To be tried', now(), 0)",
                reflection,
                learner.id());
        write(
                "insert into reflection_share (id, reflection_id, relationship_id, shared_at)"
                        + " select uuidv7(), ?, id, now() from relationship where learner_id = ? and role = 'mentor'",
                reflection,
                learner.id());
        return "/v1/learners/" + learner.id() + "/reflections/" + reflection;
    }

    /** What stands behind its address. */
    static String aCalendar() {
        String secret = UUID.randomUUID().toString();
        write(
                "insert into staff_calendar (id, subject, ukprn, digest, shows_purpose, made_at)"
                        + " values (uuidv7(), ?, '90000001', sha256(convert_to(?, 'UTF8')), false, now())",
                secret,
                secret);
        return secret;
    }

    String tutorialOf(Subject learner) {
        return "/v1/learners/" + learner.id() + "/tutorials/"
                + tutorials.computeIfAbsent(learner.id(), TrialRows::aTutorialOf);
    }

    String sittingOf(Subject learner) {
        tutorialOf(learner);
        return "/v1/colleges/90000001/sittings/" + tutorials.get(learner.id());
    }

    /** One more each time, of the learner's own. */
    String pointOf(Subject learner) {
        String tutorial = tutorialOf(learner);
        UUID point = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into tutorial_point (id, tutorial_id, side, words, added_by, added_at)"
                        + " values (?, ?, 'LEARNER', 'To be tried', 'fixture', now())",
                point,
                tutorials.get(learner.id()));
        return tutorial + "/agenda/" + point;
    }

    /** One more each time. */
    String actionOf(Subject learner) {
        String tutorial = tutorialOf(learner);
        UUID action = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into tutorial_action (id, tutorial_id, owner, words, side, added_by, added_at)"
                        + " values (?, ?, 'LEARNER', 'To be tried', 'STAFF', 'fixture', now())",
                action,
                tutorials.get(learner.id()));
        return tutorial + "/actions/" + action;
    }

    /** Of which the learner asked their mentors; it is a sitting of its own. */
    static UUID aTutorialOf(UUID learner) {
        UUID tutorial = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into tutorial (id, learner_id, ukprn, sitting_id, purpose, what_to_expect, what_you_leave_with,"
                        + " minutes, starts_at, ends_at, invited_by, invited_at, state, asked, asked_at, sequence, changed_at,"
                        + " version) values (?, ?, '90000001', ?, 'To be tried', 'A trial', 'A result', 30,"
                        + " now() + interval '1 day', now() + interval '1 day 30 minutes', 'LEARNER', now(), 'INVITED',"
                        + " 'STAFF', now(), 0, now(), 0)",
                tutorial,
                learner,
                tutorial);
        return tutorial;
    }

    /** One more each time: it is withdrawn. */
    static UUID aPurposeOfAshdown() {
        UUID purpose = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into tutorial_purpose (id, purpose_id, ukprn, version, title, what_to_expect, what_you_leave_with,"
                        + " minutes, offered, written_at) values (?, ?, '90000001', 1, 'To be tried', 'A trial', 'A result',"
                        + " 30, true, now())",
                UuidCreator.getTimeOrderedEpoch(),
                purpose);
        return purpose;
    }

    /** One more each time: it was declined, so that all of them can be tried. */
    static String autonomyMoveOf(Subject learner) {
        UUID move = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into autonomy_move (id, learner_id, ukprn, area, from_stage, to_stage, proposed_by, proposed_as, proposed_at,"
                        + " state, answered_at, version) values (?, ?, '90000001', 'PACE', 'WITH_ME', 'LED_BY_ME', 'fixture', 'mentor',"
                        + " now(), 'DECLINED', now(), 0)",
                move,
                learner.id());
        return "/v1/learners/" + learner.id() + "/autonomy-moves/" + move;
    }

    /** One more each time: the learner removes it. */
    static String recognitionOf(Subject learner) {
        UUID recognition = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into recognition (id, learner_id, words, given_by, capacity, ukprn, given_at, version)"
                        + " values (?, ?, 'To be tried', 'fixture', 'mentor', '90000001', now(), 0)",
                recognition,
                learner.id());
        return "/v1/learners/" + learner.id() + "/recognitions/" + recognition;
    }

    /** Of which the learner's case supervisors know. */
    UUID offerOf(Subject learner) {
        return offers.computeIfAbsent(learner.id(), id -> {
            UUID offer = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into inbox_item (learner_id, kind, thing, part, waits, since, data)"
                            + " values (?, 'OFFER_WAITS', ?, ?, true, now(), '{}')",
                    id,
                    offer,
                    offer);
            return offer;
        });
    }

    String consentOf(Subject learner) {
        return consents.computeIfAbsent(learner.id(), id -> given().header(
                        "Authorization", Who.learner(id).bearer())
                .contentType(ContentType.JSON)
                .body(GIVEN)
                .post("/v1/learners/" + id + "/consents")
                .header("Location"));
    }

    /** Released to the safeguarding lead of Ashdown, and told. */
    String disclosureOf(Subject learner) {
        return disclosures.computeIfAbsent(learner.id(), id -> {
            UUID disclosure = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into disclosure (id, learner_id, ukprn, records, reason, emergency, requested_by, requested_at,"
                            + " released_at, readable_until, version) values (?, ?, '90000001', '{PROFILE}', 'To be tried',"
                            + " true, ?, now(), now(), now() + interval '1 day', 0)",
                    disclosure,
                    id,
                    Who.subjectOf("Some dsl of ASHDOWN"));
            return "/v1/learners/" + id + "/disclosures/" + disclosure;
        });
    }

    static UUID aTutorGroupOfAshdown() {
        return aGroup("90000001", "stated by the MIS", "TUTOR_GROUP");
    }

    static UUID aGroupMade(String ukprn) {
        return aGroup(ukprn, null, "COMMUNITY");
    }

    static UUID aGroupOf(Subject learner) {
        UUID group = aGroupMade(null);
        write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (?, ?, ?, now())",
                UuidCreator.getTimeOrderedEpoch(),
                group,
                learner.id());
        return group;
    }

    /** The named mentor is in it. */
    static UUID aGroup(String ukprn, String reference, String kind) {
        UUID group = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into learner_group (id, ukprn, reference, kind, name, changed_at)"
                        + " values (?, ?, ?, ?, 'To be tried', now())",
                group,
                ukprn,
                reference,
                kind);
        write(
                "insert into person (subject, display_name, ukprn, roles, seen_at)"
                        + " values (?, ?, '90000001', '{mentor}', now()) on conflict do nothing",
                Who.subjectOf(Cast.MENTOR),
                Cast.MENTOR);
        write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (?, ?, ?, 'mentor', now())",
                UuidCreator.getTimeOrderedEpoch(),
                group,
                Who.subjectOf(Cast.MENTOR));
        return group;
    }

    static UUID aPairOfAshdown() {
        return LearnerFixture.aPairThatMayBeOne(
                LearnerFixture.aLearner().at(College.ASHDOWN),
                LearnerFixture.aLearner().at(College.ASHDOWN));
    }

    static String anApplicantOfAshdown() {
        LearnerFixture applicant = LearnerFixture.aLearner().appliedTo(College.ASHDOWN);
        applicant.exists();
        return applicant.reference();
    }

    static UUID aHeldLearnerOfAshdown() {
        UUID held = UuidCreator.getTimeOrderedEpoch();
        LearnerFixture known = LearnerFixture.aLearner().at(College.ASHDOWN);
        write(
                "insert into held_learner (id, ukprn, learn_ref_number, key, reason, uln, other_learner_id, other_ukprn,"
                        + " other_learn_ref_number, known_uln, known_ukprn, collection_year, import_id, raised_at)"
                        + " values (?, '90000001', ?, 'OWN_REFERENCE', 'EVERYTHING_CHANGED', '9999999999', ?, '90000001', ?,"
                        + " '9999999999', '90000001', '2526', ?, now())",
                held,
                known.reference(),
                known.exists(),
                known.reference(),
                held);
        return held;
    }

    /** Nothing good is in it, but it is there. */
    static String anImport() {
        return given().header("Authorization", Who.mis(College.ASHDOWN).bearer())
                .contentType("application/xml")
                .body("<Message/>")
                .post("/v1/mis/ilr-imports?dryRun=true&fileName=ILR-90000001-2627-20261128-111405-01.XML")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void write(String sql, Object... values) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
