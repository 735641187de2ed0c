package org.withme.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.production.UnsafeSetting;

class FilesWaitForTheirRowsTest {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Test
    void A4_files_that_belong_to_nobody_stay_longer_than_an_upload_takes() {
        assertThat(new FilesWaitForTheirRows(Duration.ofDays(1), LONGEST).unsafe())
                .isEmpty();
        assertThat(new FilesWaitForTheirRows(LONGEST, LONGEST).unsafe())
                .extracting(UnsafeSetting::property)
                .containsExactly("withme.evidence.grace");
    }
}
