package org.withme.acceptance.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An ILR 2026-27 return as a college's MIS makes it; each verb gives a changed copy. A return made later is later by its
 * header, too.
 */
public record IlrReturn(
        String ukprn, String headerUkprn, String namespace, String year, LocalDateTime at, List<IlrLearner> learners) {

    private static final AtomicLong MADE = new AtomicLong();
    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    static IlrReturn of(String ukprn) {
        LocalDateTime midnight = LocalDateTime.now().toLocalDate().atStartOfDay();
        LocalDateTime at = midnight.plusSeconds(MADE.incrementAndGet());
        return new IlrReturn(ukprn, ukprn, "ILR/2026-27", "2627", at, List.of());
    }

    public IlrReturn listing(IlrLearner... more) {
        return listing(Stream.of(more));
    }

    public IlrReturn listing(Stream<IlrLearner> more) {
        List<IlrLearner> all = Stream.concat(learners.stream(), more).toList();
        return new IlrReturn(ukprn, headerUkprn, namespace, year, at, all);
    }

    public IlrReturn ofYear(String newYear, String newNamespace) {
        return new IlrReturn(ukprn, headerUkprn, newNamespace, newYear, at, learners);
    }

    public IlrReturn headedBy(String otherUkprn) {
        return new IlrReturn(ukprn, otherUkprn, namespace, year, at, learners);
    }

    public IlrReturn madeAt(LocalDateTime moment) {
        return new IlrReturn(ukprn, headerUkprn, namespace, year, moment, learners);
    }

    public String fileName() {
        return fileName("XML");
    }

    public String fileName(String extension) {
        return "ILR-%s-%s-%s-01.%s".formatted(ukprn, year, at.format(IN_FILE_NAME), extension);
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] zipped() {
        return zip(fileName(), bytes());
    }

    /** An archive of the entries given as name, content, name, content. */
    public static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small archive that unpacks to so many megabytes of nothing. */
    public static byte[] bomb(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.XML"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public String xml() {
        StringBuilder xml = new StringBuilder(2000 + 1500 * learners.size());
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Message xmlns="%s">
                  <Header>
                    <CollectionDetails>
                      <Collection>ILR</Collection>
                      <Year>%s</Year>
                      <FilePreparationDate>%s</FilePreparationDate>
                    </CollectionDetails>
                    <Source>
                      <ProtectiveMarking>OFFICIAL-SENSITIVE-Personal</ProtectiveMarking>
                      <UKPRN>%s</UKPRN>
                      <SoftwareSupplier>Acceptance</SoftwareSupplier>
                      <SerialNo>01</SerialNo>
                      <DateTime>%s</DateTime>
                    </Source>
                  </Header>
                  <LearningProvider>
                    <UKPRN>%s</UKPRN>
                  </LearningProvider>
                """.formatted(
                        namespace,
                        year,
                        at.toLocalDate(),
                        headerUkprn,
                        at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                        headerUkprn));
        learners.forEach(learner -> learner.writeTo(xml));
        return xml.append("</Message>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
