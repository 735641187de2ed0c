package org.withme.learner.record.learningaim;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Problem;

class ReceiveDownloadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_download_may_be_published_tomorrow_for_it_may_be_tomorrow_there() {
        assertThatCode(() -> published("2026-11-21")).doesNotThrowAnyException();
    }

    @Test
    void a_download_is_not_published_the_day_after_tomorrow() {
        assertThatThrownBy(() -> published("2026-11-22")).isInstanceOf(Problem.class);
    }

    private static void published(String day) {
        new ReceiveDownload(null, day, DownloadFormat.CSV).check(TODAY).orThrow();
    }
}
