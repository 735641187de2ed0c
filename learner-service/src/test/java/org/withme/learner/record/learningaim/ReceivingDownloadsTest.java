package org.withme.learner.record.learningaim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.Broken;

@QuarkusTest
class ReceivingDownloadsTest {

    private static final String DOWNLOADS = "/v1/learning-aims/downloads";

    @Test
    void a_file_without_the_columns_that_name_is_refused_with_every_column() {
        ADownload.of("LearningDelivery.csv", "Reference,Title\n1,2\n")
                .and("Standard.csv", "StandardCode\n1\n")
                .sentAsZip()
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/LearningDelivery.csv/LearnAimRef",
                                "/LearningDelivery.csv/LearnAimRefTitle",
                                "/Standard.csv/StandardName"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        ADownload.of("Other.csv", "a,b\n1,2\n")
                .published("2999-01-01", "x".repeat(41))
                .sentAsCsv()
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/query/version", "/query/publishedOn", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "20/11/2026"})
    void a_day_that_is_none_is_refused(String day) {
        ADownload.of("Standard.csv", "StandardCode,StandardName\n1,One\n")
                .published(day, "1")
                .sentAsCsv()
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/query/publishedOn", DownloadRule.NOT_A_DAY)));
    }

    @Test
    void an_archive_without_the_two_files_or_no_archive_at_all_is_refused_in_words() {
        ADownload.of("Framework.csv", "FworkCode\n1\n")
                .sentAsZip()
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("", DownloadRule.NEITHER_FILE)));
        as(ADownload.OPERATOR)
                .contentType("application/zip")
                .body("no archive".getBytes(StandardCharsets.UTF_8))
                .post(DOWNLOADS)
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("", DownloadRule.NOT_A_ZIP)));
    }

    @Test
    void an_empty_body_is_no_download() {
        as(ADownload.OPERATOR).contentType("text/csv").post(DOWNLOADS).then().statusCode(400);
    }

    @Test
    void version_and_day_may_be_left_out() {
        as(ADownload.OPERATOR)
                .contentType("text/csv; charset=UTF-8")
                .body("StandardCode,StandardName\n99998,One\n")
                .post(DOWNLOADS)
                .then()
                .statusCode(202)
                .body("state", equalTo("RECEIVED"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_so_and_not_that_it_broke_off() {
        as(ADownload.OPERATOR)
                .contentType("text/csv")
                .body("StandardCode,StandardName\n99997,Caf\u00e9 work\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(DOWNLOADS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-utf-8"));
    }
}
