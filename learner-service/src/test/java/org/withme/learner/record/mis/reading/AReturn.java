package org.withme.learner.record.mis.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A return for tests: {@code aReturn("90000001").with(learner("A1").on(aim("60000001")))}. */
public final class AReturn {

    private final String ukprn;
    private final List<ALearner> learners = new ArrayList<>();
    private String year = "2526";
    private String namespace = "ESFA/ILR/2025-26";
    private String headerUkprn;
    private LocalDateTime at = LocalDateTime.of(2026, 7, 6, 11, 14, 5);
    private String serial = "01";

    private AReturn(String ukprn) {
        this.ukprn = ukprn;
        this.headerUkprn = ukprn;
    }

    public static AReturn aReturn(String ukprn) {
        return new AReturn(ukprn);
    }

    public AReturn with(ALearner... of) {
        learners.addAll(List.of(of));
        return this;
    }

    public AReturn with(List<ALearner> of) {
        learners.addAll(of);
        return this;
    }

    public AReturn at(LocalDateTime moment) {
        this.at = moment;
        return this;
    }

    public AReturn serial(String number) {
        this.serial = number;
        return this;
    }

    public AReturn year(String collectionYear, String ofNamespace) {
        this.year = collectionYear;
        this.namespace = ofNamespace;
        return this;
    }

    /** The header names another college than the file. */
    public AReturn headerOf(String other) {
        this.headerUkprn = other;
        return this;
    }

    public String fileName() {
        return "ILR-%s-%s-%s-%s.XML"
                .formatted(ukprn, year, at.format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")), serial);
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    public String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message xmlns=\"")
                .append(namespace)
                .append("\"><Header><CollectionDetails>")
                .append(element("Collection", "ILR"))
                .append(element("Year", year))
                .append(element("FilePreparationDate", at.toLocalDate().toString()))
                .append("</CollectionDetails><Source>")
                .append(element("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal"))
                .append(element("UKPRN", headerUkprn))
                .append(element("SerialNo", serial))
                .append(element("DateTime", at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)))
                .append("</Source></Header><LearningProvider>")
                .append(element("UKPRN", ukprn))
                .append("</LearningProvider>\n");
        learners.forEach(learner -> xml.append(learner.xml()));
        return xml.append("</Message>\n").toString();
    }

    static String element(String name, String value) {
        return value == null
                ? ""
                : "<" + name + ">" + value.replace("&", "&amp;").replace("<", "&lt;") + "</" + name + ">";
    }
}
