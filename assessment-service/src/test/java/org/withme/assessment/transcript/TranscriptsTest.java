package org.withme.assessment.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;
import org.xml.sax.InputSource;

@QuarkusTest
class TranscriptsTest {

    private static final String TRANSCRIPT = "/v1/assessment/transcript";
    private static final Tokens AWARDING = Tokens.application("awarding-demo", "awarding-client");

    private final UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

    @Test
    void P16_a_transcript_says_of_each_criterion_whose_it_is_who_decided_and_what_was_assured() {
        // Given
        Published award = aRegulatedFramework()
                .with("ASSESSOR_TO_STANDARD", 50, GRADES)
                .with("EXTERNAL", 30, MARKS)
                .with("CENTRE_MARKED", 20, MARKS)
                .with("LEARNER")
                .published(ASHDOWN);
        AssessmentFixture assessment = started(sam, award);
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.assessorJudges(0, "Merit").statusCode(201);
        assessment.marks(AWARDING, 1, "{\"value\": \"62\"}").statusCode(201);
        assessment.assessorJudges(2, "40").statusCode(201);
        assessment
                .marks(AWARDING, 2, "{\"value\": \"38\", \"reason\": \"Two marks generous.\"}")
                .statusCode(201);
        assessment.selfJudges(3, "Pass").statusCode(201);
        SampleFixture.everythingIsLookedAt(award);
        SampleFixture sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Merit").statusCode(201);
        sample.isSignedOff().statusCode(200);
        assessment.publishes(assessment.assessor()).statusCode(201);

        // When
        ValidatableResponse transcript = transcriptOf(Who.learner(sam));

        // Then
        transcript
                .body("results.title", contains("Independent living award"))
                .body("results[0].portable", equalTo(true))
                .body("results[0].portabilityStatement", containsString("signed off on"))
                .body("results[0].corrected", equalTo(false))
                .body("results[0].criteria.value", contains("Merit", "62", "38", "Pass"))
                .body(
                        "results[0].criteria.ownership",
                        contains("CO_OWNED", "EXTERNALLY_MEASURED", "EXTERNALLY_MEASURED", "LEARNER_OWNED"))
                .body(
                        "results[0].criteria.assurance",
                        contains(
                                Assurance.SAMPLED.words(),
                                Assurance.EXTERNAL.words(),
                                Assurance.MODERATED.words(),
                                Assurance.LEARNERS_OWN.words()));
    }

    @Test
    void A12_nothing_that_is_not_published_is_in_a_transcript_in_any_form() {
        // Given
        AssessmentFixture published = aPublishedOne(ASHDOWN, "Merit");
        AssessmentFixture open = started(
                sam,
                aLocalFramework()
                        .with("LEARNER", 0, "{\"values\": [\"Zebra\", \"Quagga\"]}")
                        .with("ASSESSOR_TO_STANDARD", 0, "{\"values\": [\"Zebra\", \"Quagga\"]}")
                        .published(ASHDOWN));
        open.selfJudges(0, "Quagga").statusCode(201);
        open.assessorJudges(1, "Zebra").statusCode(201);

        // When, Then
        for (Tokens who : List.of(Who.learner(sam), published.assessor(), published.iqa())) {
            transcriptOf(who)
                    .body("results.assessmentId", contains(published.id().toString()));
            for (String form : List.of("", "/page")) {
                String text = as(who).queryParam("learnerId", sam)
                        .get(TRANSCRIPT + form)
                        .then()
                        .extract()
                        .asString();
                assertThat(text).doesNotContain("Quagga", "Zebra", open.id().toString());
            }
            assertThat(textOf(fileOf(who))).doesNotContain("Quagga", "Zebra").contains("Merit");
        }
        transcriptOf(Who.learner(sam))
                .body(
                        "results.criteria.flatten().assurance",
                        contains(Assurance.LEARNERS_OWN.words(), Assurance.UNSAMPLED.words()));
    }

    @Test
    void A12_of_a_corrected_result_only_the_one_that_counts_is_shown() {
        // Given
        AssessmentFixture assessment = aPublishedOne(ASHDOWN, "Pass");
        as(
                        assessment.assessor(),
                        "{\"reason\": \"Mixed up with somebody else.\", \"values\": [{\"criterionId\": \""
                                + assessment.criterionId(1) + "\", \"value\": \"Merit\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(201);

        // When, Then
        transcriptOf(Who.learner(sam))
                .body("results.corrected", contains(true))
                .body("results[0].criteria[1].value", equalTo("Merit"))
                .body("results[0].criteria[1].assurance", equalTo(Assurance.CORRECTED.words()));
        as(Who.learner(sam))
                .get(TRANSCRIPT + "/page")
                .then()
                .body(containsString("corrected on"))
                .body(not(containsString("Mixed up")));
    }

    @Test
    void staff_read_what_their_college_published_and_nobody_else_anything() {
        // Given
        AssessmentFixture here = aPublishedOne(ASHDOWN, "Pass");
        AssessmentFixture there = aPublishedOne(BRACKENFELL, "Merit");

        // When, Then
        transcriptOf(Who.learner(sam))
                .body(
                        "results.assessmentId",
                        contains(there.id().toString(), here.id().toString()));
        transcriptOf(here.assessor())
                .body("ukprn", equalTo(ASHDOWN.ukprn()))
                .body("results.assessmentId", contains(here.id().toString()));
        transcriptOf(there.iqa())
                .body("results.assessmentId", contains(there.id().toString()));
        as(Who.learner(aLearner().at(ASHDOWN).exists()))
                .get(TRANSCRIPT)
                .then()
                .statusCode(200)
                .body("results", empty());
    }

    @Test
    void P16_the_file_is_a_tagged_pdf_with_language_title_and_embedded_font() throws IOException {
        // Given
        aPublishedOne(ASHDOWN, "Merit");

        // When
        byte[] file = fileOf(Who.learner(sam));

        // Then
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Transcript of results");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            String tags = catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K) == null
                    ? ""
                    : kinds(catalog.getStructureTreeRoot().getKids());
            assertThat(tags).contains("H1", "H2", "Table", "TH", "TD", "P");
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Independent living award", "Merit", "Results are local", "The learner's own");
        }
    }

    @Test
    void a_page_escapes_what_people_wrote_and_is_well_formed() throws Exception {
        // Given
        String hostile = FrameworkFixture.version(FrameworkFixture.criterion("LEARNER_OWNED", "LEARNER", 0, GRADES))
                .replace("Plans a week", "<img src=x onerror=alert(1)> & \\\"plans\\\" Łódź 日本");
        AssessmentFixture assessment = started(sam, aLocalFramework().publishedAs(hostile, ASHDOWN));
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);

        // When
        String page = as(Who.learner(sam))
                .get(TRANSCRIPT + "/page")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", containsString("no-store"))
                .contentType("text/html")
                .extract()
                .asString();

        // Then
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        assertThat(textOf(fileOf(Who.learner(sam)))).contains("<img src=x", "Łódź");
    }

    @Test
    void P16_a_character_that_a_page_cannot_hold_leaves_the_file_as_readable_as_it_was() throws Exception {
        // Given
        String odd = FrameworkFixture.version(FrameworkFixture.criterion("LEARNER_OWNED", "LEARNER", 0, GRADES))
                .replace("Plans a week", "Plans\\u000Ba\\u000Cweek\\u0001 \\uFFFEand");
        AssessmentFixture assessment = started(sam, aLocalFramework().publishedAs(odd, ASHDOWN));
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);

        // When
        String page =
                as(Who.learner(sam)).get(TRANSCRIPT + "/page").then().extract().asString();

        // Then
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        assertThat(textOf(fileOf(Who.learner(sam)))).contains("Plans a week and of meals");
    }

    private AssessmentFixture aPublishedOne(College college, String decided) {
        AssessmentFixture assessment = started(
                sam,
                aLocalFramework()
                        .with("LEARNER")
                        .with("ASSESSOR_TO_STANDARD", 0, GRADES)
                        .published(college));
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.assessorJudges(1, decided).statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        return assessment;
    }

    private ValidatableResponse transcriptOf(Tokens who) {
        return as(who).queryParam("learnerId", sam).get(TRANSCRIPT).then().statusCode(200);
    }

    private byte[] fileOf(Tokens who) {
        return as(who).queryParam("learnerId", sam)
                .get(TRANSCRIPT + "/file")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String textOf(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kinds(List<Object> kids) {
        StringBuilder kinds = new StringBuilder();
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement one) {
                kinds.append(one.getStructureType()).append(' ').append(kinds(one.getKids()));
            }
        }
        return kinds.toString();
    }
}
