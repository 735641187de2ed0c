package org.withme.learner.record.mis.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.withme.learner.record.mis.working.AZip.aZip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.receiving.MisConfig;

@DisplayName("A zip is read by the directory at its end, and says what is wrong with it (L6, L10)")
class ZippedReturnTest {

    private static final String XML = "<Message>" + "a return ".repeat(500) + "</Message>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deflated",
                "stored",
                "deflated streamed",
                "stored streamed",
                "deflated zip64",
                "deflated streamed zip64",
                "stored streamed zip64"
            })
    void every_way_in_which_programs_write_an_archive_is_read(String way) throws Exception {
        assertThat(content(made(way).of(XML))).isEqualTo(XML);
    }

    @Test
    void a_protected_archive_is_named_as_such() {
        assertThat(reasonOf(aZip("a.XML").withPassword().of(XML))).contains("password");
        assertThat(reasonOf(aZip("a.XML").stored().streamed().withPassword().of(XML)))
                .contains("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder/a.XML", "/a.XML", "C:a.XML", "C:\\temp\\a.XML", "../a.XML", "folder/"})
    void a_path_is_no_file_of_its_own(String name) {
        assertThat(reasonOf(aZip(name).of(XML))).contains("path");
    }

    @Test
    void an_archive_whose_end_is_missing_is_damaged_and_what_is_no_archive_is_none() throws IOException {
        byte[] whole = aZip("a.XML").of(XML);

        assertThat(reasonOf(Arrays.copyOf(whole, whole.length - 30))).contains("damaged");
        assertThat(remedyOf(Arrays.copyOf(whole, whole.length - 30))).contains("Pack the file again");
        assertThat(reasonOf(XML.getBytes(StandardCharsets.UTF_8))).contains("no zip archive");
        assertThat(remedyOf(XML.getBytes(StandardCharsets.UTF_8))).contains("application/xml");
        assertThat(reasonOf(emptyZip())).contains("empty");
    }

    @Test
    void a_content_that_is_not_what_the_directory_says_is_damaged() {
        byte[] whole = aZip("a.XML").stored().of(XML);
        whole[100] ^= 1;

        assertThatThrownBy(() -> content(whole)).isInstanceOf(ZipException.class);
    }

    @Test
    void a_directory_of_more_files_than_anybody_packs_is_never_held_in_memory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 0; number < 30_000; number++) {
                zip.putNextEntry(new ZipEntry(number + ".XML"));
            }
        }

        assertThat(reasonOf(bytes.toByteArray())).contains("damaged");
    }

    private static AZip made(String way) {
        AZip zip = aZip("a.XML");
        if (way.contains("stored")) {
            zip.stored();
        }
        if (way.contains("streamed")) {
            zip.streamed();
        }
        return way.contains("zip64") ? zip.zip64() : zip;
    }

    private static String reasonOf(byte[] zip) {
        return refusalOf(zip).findings().get(0).reason();
    }

    private static String remedyOf(byte[] zip) {
        return refusalOf(zip).findings().get(0).remedy();
    }

    private static IlrRefused refusalOf(byte[] zip) {
        return catchThrowableOfType(IlrRefused.class, () -> content(zip));
    }

    private static String content(byte[] zip) throws IOException, IlrRefused {
        try (InputStream xml = ZippedReturn.open(new ByteArrayInputStream(zip), new AnyLimits())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] emptyZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ZipOutputStream(bytes).close();
        return bytes.toByteArray();
    }

    private static final class AnyLimits implements MisConfig.Limits {

        @Override
        public long xml() {
            return 1 << 28;
        }

        @Override
        public long zip() {
            return 1 << 26;
        }

        @Override
        public long unpacked() {
            return 1 << 29;
        }

        @Override
        public long ratio() {
            return 200;
        }
    }
}
