package org.withme.learner.record.mis.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@DisplayName("A body on its way into the database")
class SpooledFileTest {

    @Test
    void is_read_again_as_it_came_and_has_no_name_that_could_outlive_the_process() throws IOException {
        // Given
        byte[] body = "<Message/>".getBytes(StandardCharsets.UTF_8);

        // When
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(body), 100)) {

            // Then
            assertThat(leftovers()).isZero();
            assertThat(file.bytes()).isEqualTo(body.length);
            assertThat(new GZIPInputStream(file.packed()).readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void that_breaks_off_is_the_callers_fault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> SpooledFile.of(broken, 100))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(StandardProblem.MALFORMED_REQUEST));
    }

    @Test
    void that_cannot_be_stored_is_not() {
        assertThat(SpooledFile.unavailable(new IOException("No space left on device"))
                        .type())
                .isEqualTo(StandardProblem.UNAVAILABLE);
    }

    private static int leftovers() throws IOException {
        int found = 0;
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "withme-ilr-*")) {
            for (Path file : files) {
                found += Files.size(file) > 0 ? 1 : 0;
            }
        }
        return found;
    }
}
