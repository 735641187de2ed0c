package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.EvidenceFixture.idOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Links and text are evidence too; the learner says for what, and who sees it. */
@QuarkusTest
class SharingEvidenceTest {

    private static final Tokens ADVOCATE = Tokens.as("advocate").subject(Who.subjectOf("Vera Beside"));

    private Published framework;
    private AssessmentFixture assessment;
    private EvidenceFixture evidence;

    @BeforeEach
    void prepare() {
        framework = aLocalFramework().with("NEGOTIATED").with("LEARNER").published(ASHDOWN);
        assessment = started(
                aLearner()
                        .at(ASHDOWN)
                        .represented(
                                Who.subjectOf("Vera Beside"), LocalDate.now().plusDays(9), "assessment")
                        .exists(),
                framework);
        evidence = evidenceOf(assessment);
    }

    @Test
    void A4_a_text_and_a_link_are_kept_word_for_word_with_a_receipt() {
        String words = "  I asked *each* of my family.\\n<script>alert(1)</script> ";
        UUID text = idOf(evidence.submits("{\"text\": \"" + words + "\", \"name\": \"My week\"}")
                .body(
                        "sha256",
                        equalTo(MeasuredFile.sha256(words.replace("\\n", "\n").getBytes(UTF_8))))
                .body("mediaType", nullValue()));
        UUID link = idOf(evidence.submits("{\"link\": \"https://video.example/my-kitchen?a=1#b\"}"));

        evidence.read(assessment.assessor(), text)
                .body("form", equalTo("TEXT"))
                .body("name", equalTo("My week"))
                .body("versions[0].text", equalTo(words.replace("\\n", "\n")))
                .body("versions[0].link", nullValue())
                .body("versions[0].file", nullValue());
        evidence.read(assessment.assessor(), link)
                .body("versions[0].link", equalTo("https://video.example/my-kitchen?a=1#b"));
        evidence.submits("{\"text\": \"Better words.\", \"name\": \"My week\"}")
                .statusCode(201)
                .body("version", equalTo(2))
                .body("evidenceId", equalTo(text.toString()));
        evidence.list(assessment.learner()).body("items.id", contains(text.toString(), link.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ''",
                "{\"text\": \"a\", \"link\": \"https://a.example\"} | ''",
                "{\"text\": \"\\u200B \"} | /text",
                "{\"link\": \"javascript:alert(1)\"} | /link",
                "{\"link\": \"file:///etc/passwd\"} | /link",
                "{\"link\": \"https://me:secret@a.example\"} | /link",
                "{\"link\": \"not a link\"} | /link",
                "{\"text\": \"a\", \"name\": \" \"} | /name",
                "{\"text\": \"a\", \"criterionIds\": [\"0199a3b0-0000-7000-8000-0000000000a1\"]} | /criterionIds/0"
            })
    void what_is_neither_a_link_nor_a_text_is_refused_with_its_place(String body, String pointer) {
        evidence.submits(body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors[0].remedy", notNullValue());
        evidence.list(assessment.learner()).body("items", empty());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        evidence.submits("{\"name\": \" \", \"link\": \"nowhere\", \"criterionIds\": [\"" + framework.framework()
                        + "\"]}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/link", "/name", "/criterionIds/0"));
    }

    @Test
    void a_list_that_holds_nothing_in_a_place_is_refused_and_does_not_take_the_piece_from_its_criteria() {
        // Given
        UUID id = EvidenceFixture.idOf(evidence.sending("plan".getBytes(UTF_8))
                .queryParam("criterionId", framework.criterion(0))
                .post(evidence.path() + "/files")
                .then());

        // When
        as(assessment.learner(), "{\"criterionIds\": [null], \"audience\": \"ASSESSORS\"}")
                .header("If-Match", "*")
                .put(evidence.piece(id))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/criterionIds"));

        // Then
        evidence.read(assessment.learner(), id)
                .body("criterionIds", contains(framework.criterion(0).toString()));
        evidence.submits("{\"text\": \"My week.\", \"criterionIds\": [null]}").statusCode(422);
    }

    @Test
    void a_piece_is_for_many_criteria_and_a_criterion_has_many_pieces() {
        // Given
        UUID plan = EvidenceFixture.idOf(evidence.sending("plan".getBytes(UTF_8))
                .queryParam("criterionId", framework.criterion(0), framework.criterion(1))
                .queryParam("fileName", "plan.txt")
                .post(evidence.path() + "/files")
                .then());
        UUID photo = evidence.submittedFile("photo.txt", "photo".getBytes(UTF_8));
        String tag = evidence.read(assessment.learner(), photo)
                .body("criterionIds", empty())
                .extract()
                .header("ETag");

        // When
        arranged(photo, tag, framework.criterion(1)).statusCode(200);

        // Then
        evidence.read(assessment.assessor(), plan)
                .body(
                        "criterionIds",
                        containsInAnyOrder(
                                framework.criterion(0).toString(),
                                framework.criterion(1).toString()));
        evidence.read(assessment.assessor(), photo)
                .body("criterionIds", contains(framework.criterion(1).toString()));
        arranged(photo, tag, framework.criterion(0)).statusCode(412);
        arranged(photo, "*", framework.framework()).statusCode(422).body("errors.pointer", contains("/criterionIds/0"));
        as(assessment.learner(), "{}").put(evidence.piece(photo)).then().statusCode(428);
        as(assessment.learner(), "{}")
                .header("If-Match", "*")
                .put(evidence.piece(photo))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/criterionIds", "/audience"));
    }

    @Test
    void A4_what_is_handed_in_again_for_another_criterion_is_the_same_piece_and_stays_hidden_if_it_is() {
        UUID plan = evidence.submittedFile("plan.txt", "plan".getBytes(UTF_8));
        evidence.showsTo(plan, "ME").statusCode(200);

        UUID again = idOf(evidence.sending("plan".getBytes(UTF_8))
                .queryParam("criterionId", framework.criterion(1))
                .queryParam("fileName", "plan.txt")
                .queryParam("audience", "ASSESSORS")
                .post(evidence.path() + "/files")
                .then());

        assertThat(again).isEqualTo(plan);
        evidence.read(assessment.learner(), plan)
                .body("criterionIds", contains(framework.criterion(1).toString()))
                .body("audience", equalTo("ME"))
                .body("versions", hasSize(1));
    }

    @Test
    void a_criterion_takes_the_forms_that_its_evidence_rules_name() {
        evidence.submits("{\"text\": \"My week.\", \"criterionIds\": [\"" + framework.criterion(0) + "\"]}")
                .statusCode(422)
                .body("errors.code", contains("form-not-taken"));
    }

    @Test
    void the_learner_and_the_assessor_see_what_is_still_asked_for() {
        // Given
        String asking = FrameworkFixture.version(
                        FrameworkFixture.criterion("LEARNER_OWNED", "LEARNER", 0, FrameworkFixture.GRADES))
                .replace("\"minimum\": 0", "\"minimum\": 2");
        AssessmentFixture demanding =
                started(assessment.learnerId(), aLocalFramework().publishedAs(asking, ASHDOWN));
        EvidenceFixture handed = evidenceOf(demanding);
        askedFor(handed, demanding.learner()).body("missing", equalTo(2)).body("criteria.handedIn", contains(0));

        // When
        idOf(handed.sending("plan".getBytes(UTF_8))
                .queryParam("criterionId", demanding.criterionId(0))
                .post(handed.path() + "/files")
                .then());
        idOf(handed.sending("photo".getBytes(UTF_8))
                .queryParam("criterionId", demanding.criterionId(0))
                .queryParam("audience", "ME")
                .post(handed.path() + "/files")
                .then());

        // Then
        askedFor(handed, demanding.learner())
                .body("missing", equalTo(0))
                .body("criteria.criterionId", contains(demanding.criterionId(0).toString()))
                .body("criteria.handedIn", contains(2));
        askedFor(handed, demanding.assessor()).body("missing", equalTo(1)).body("criteria.handedIn", contains(1));
    }

    private static ValidatableResponse askedFor(EvidenceFixture evidence, Tokens who) {
        return as(who).get(evidence.path() + "/asked-for").then().statusCode(200);
    }

    private ValidatableResponse arranged(UUID piece, String tag, UUID criterion) {
        return as(assessment.learner(), "{\"criterionIds\": [\"" + criterion + "\"], \"audience\": \"ASSESSORS\"}")
                .header("If-Match", tag)
                .put(evidence.piece(piece))
                .then();
    }

    @Test
    void who_assesses_sees_evidence_unless_the_learner_says_otherwise() {
        // Given
        UUID id = evidence.submittedFile("plan.txt", "plan".getBytes(UTF_8));

        // Then
        evidence.read(assessment.assessor(), id).statusCode(200).body("whoSees", containsString("whoever assesses"));
        evidence.read(assessment.iqa(), id).statusCode(200);
        evidence.read(ADVOCATE, id).statusCode(404);
        evidence.list(ADVOCATE).statusCode(200).body("items", empty());

        // When
        evidence.showsTo(id, "ASSESSORS_AND_ADVOCATE").statusCode(200);
        // Then
        evidence.read(ADVOCATE, id).statusCode(200);
        evidence.download(ADVOCATE, id, 1).statusCode(200);

        // When
        evidence.showsTo(id, "ME").statusCode(200).body("whoSees", equalTo("The learner alone."));
        // Then
        for (Tokens other : new Tokens[] {ADVOCATE, assessment.assessor(), assessment.iqa()}) {
            evidence.read(other, id).statusCode(404);
            evidence.download(other, id, 1).statusCode(404);
            evidence.list(other).statusCode(200).body("items", empty());
        }
        evidence.read(assessment.learner(), id).statusCode(200);
    }

    @Test
    void A4_what_is_handed_in_for_oneself_alone_stays_so_also_in_its_next_version() {
        UUID id = evidence.submittedFile("plan.txt", "plan".getBytes(UTF_8));
        evidence.showsTo(id, "ME").statusCode(200);
        evidence.submitsFile("plan.txt", "plan, better".getBytes(UTF_8)).statusCode(201);

        evidence.read(assessment.assessor(), id).statusCode(404);
        evidence.read(assessment.learner(), id).body("audience", equalTo("ME")).body("versions", hasSize(2));
    }

    @Test
    void V6_a_piece_is_reached_through_its_own_assessment_alone() {
        AssessmentFixture another = started(
                assessment.learnerId(), aLocalFramework().with("LEARNER").published(ASHDOWN));
        UUID id = evidence.submittedFile("plan.txt", "plan".getBytes(UTF_8));
        EvidenceFixture elsewhere = evidenceOf(another);

        elsewhere.read(assessment.learner(), id).statusCode(404);
        elsewhere.download(assessment.learner(), id, 1).statusCode(404);
        elsewhere.showsTo(id, "ME").statusCode(404);
        assertThat(evidence.piece(id)).isNotEqualTo(elsewhere.piece(id));
    }

    @Test
    void evidence_comes_in_pages() {
        for (int each = 0; each < 3; each++) {
            evidence.submits("{\"text\": \"Day " + each + "\"}").statusCode(201);
        }
        String next = as(assessment.assessor())
                .queryParam("limit", 2)
                .get(evidence.path())
                .then()
                .body("items.versions.flatten().text", contains("Day 0", "Day 1"))
                .extract()
                .path("next");
        as(assessment.assessor())
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(evidence.path())
                .then()
                .body("items.versions.flatten().text", contains("Day 2"))
                .body("next", nullValue());
    }
}
