package org.withme.learner.record.mis.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A return that is wrong inside is received, then rejected, and nothing of it is applied (L10)")
class RejectedReturnsTest {

    private static final String ZIP = "application/zip";

    /** Where the directory of a zip says how its first file is packed. */
    private static final int METHOD = 10;

    private static final byte BZIP2 = 12;

    private final TheMis mis = TheMis.ofANewCollege();
    private final AReturn file = mis.aReturn().with(learner("A1"), learner("A2"));

    @Test
    void a_file_that_breaks_off() {
        byte[] whole = file.bytes();

        JsonPath job = mis.importOf(file.fileName(), "application/xml", Arrays.copyOf(whole, whole.length - 40));

        assertRejected(job, "XML", "line ");
    }

    @Test
    void a_file_that_is_not_utf_8() {
        assertRejected(
                mis.importOf(file.fileName(), "application/xml", file.xml().getBytes(StandardCharsets.ISO_8859_1)),
                "XML",
                "UTF-8");
    }

    @Test
    void a_doctype() {
        String xml = file.xml().replace("<Message", "<!DOCTYPE Message [<!ENTITY a \"b\">]><Message");

        assertRejected(
                mis.importOf(file.fileName(), "application/xml", xml.getBytes(StandardCharsets.UTF_8)),
                "XML",
                "DOCTYPE");
    }

    @Test
    void a_year_that_is_not_accepted() {
        assertRejected(mis.importOf(file.year("2324", "ESFA/ILR/2023-24")), "WithMe_YearNotRead", "collection year");
    }

    @Test
    @DisplayName("a header that names another college than the file (Header_3, L9)")
    void a_header_of_another_college() {
        assertRejected(mis.importOf(file.headerOf("90000002")), "Header_3", "UKPRN");
    }

    @Test
    void a_header_that_is_wrong_in_structure_and_in_what_it_says_is_told_both_in_one_round() {
        String xml = file.headerOf("90000002").xml().replace("<SerialNo>01</SerialNo>", "");

        JsonPath job = mis.importOf(file.fileName(), "application/xml", xml.getBytes(StandardCharsets.UTF_8));

        assertRejected(job, "FD_SerialNo", "missing");
        assertThat(job.getList("problems.rule")).containsExactly("FD_SerialNo", "Header_3");
    }

    @Test
    void a_header_of_a_day_that_has_not_come() {
        JsonPath job = mis.importOf(file.at(LocalDateTime.now().plusDays(4).withNano(0)));

        assertRejected(job, "WithMe_FilePreparationDate", "later than the day");
        assertThat(job.getList("problems.rule")).containsExactly("WithMe_FilePreparationDate", "WithMe_DateTime");
    }

    @Test
    void a_zip_that_is_packed_in_another_way_than_is_read() {
        byte[] zip = AZip.aZip(file.fileName()).of(file.xml());
        zip[directory(zip) + METHOD] = BZIP2;

        assertRejected(mis.importOf(zipName(), ZIP, zip), "ZIP", "method that is not read");
    }

    @Test
    void a_zip_with_a_password() {
        assertRejected(
                mis.importOf(
                        zipName(),
                        ZIP,
                        AZip.aZip(file.fileName()).withPassword().of(file.xml())),
                "ZIP",
                "protected by a password");
    }

    @Test
    void a_zip_with_two_files() {
        assertRejected(
                mis.importOf(zipName(), ZIP, TheMis.zip(file.fileName(), file.xml(), "other.xml", "<x/>")),
                "ZIP",
                "more than one");
    }

    @Test
    void a_zip_with_a_path_in_it() {
        assertRejected(mis.importOf(zipName(), ZIP, TheMis.zip("../" + file.fileName(), file.xml())), "ZIP", "path");
    }

    @Test
    void a_zip_that_is_none() {
        assertRejected(mis.importOf(zipName(), ZIP, file.bytes()), "ZIP", "no zip archive");
    }

    @Test
    void a_zip_that_breaks_off() {
        byte[] whole = TheMis.zip(file.fileName(), file.xml());

        assertRejected(mis.importOf(zipName(), ZIP, Arrays.copyOf(whole, whole.length / 2)), "ZIP", "damaged");
    }

    @Test
    void a_zip_that_is_a_bomb() {
        String bomb = file.xml().replace("</Message>", "<!-- -->".repeat(5_000_000) + "</Message>");

        assertRejected(mis.importOf(zipName(), ZIP, TheMis.zip(file.fileName(), bomb)), "ZIP", "unpacks to more");
    }

    private static int directory(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    }

    private String zipName() {
        return file.fileName().replace(".XML", ".ZIP");
    }

    private void assertRejected(JsonPath job, String rule, String reason) {
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getString("problems[0].rule")).isEqualTo(rule);
        assertThat(job.getString("problems[0].reason")).contains(reason);
        assertThat(job.getString("problems[0].remedy")).isNotBlank();
        assertThat(TheDatabase.count("select count(*) from college_record where ukprn = ?", mis.ukprn()))
                .isZero();
        assertThat(TheDatabase.count(
                        "select count(*) from ilr_import_chunk where import_id = ?::uuid", job.getString("id")))
                .isZero();
    }
}
