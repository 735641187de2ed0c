package org.withme.acceptance.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One learner as a return lists them; each verb gives a changed copy. */
public record IlrLearner(Map<String, String> fields, List<IlrAim> aims) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** The order that the published structure demands. */
    private static final List<String> ORDER = List.of(
            "LearnRefNumber",
            "PrevLearnRefNumber",
            "PrevUKPRN",
            "ULN",
            "FamilyName",
            "GivenNames",
            "DateOfBirth",
            "Ethnicity",
            "Sex",
            "LLDDHealthProb",
            "NINumber",
            "MathGrade",
            "EngGrade",
            "PostcodePrior",
            "Postcode",
            "AddLine1",
            "TelNo",
            "Email");

    /** A learner with a ULN of their own and one continuing aim. */
    public static IlrLearner aLearner(String learnRefNumber) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("LearnRefNumber", learnRefNumber);
        fields.put("ULN", Uln.next());
        fields.put("FamilyName", "Example");
        fields.put("GivenNames", "Zoë");
        fields.put("DateOfBirth", "2008-10-%02d".formatted(1 + NUMBERS.incrementAndGet() % 28));
        fields.put("Ethnicity", "31");
        fields.put("Sex", "F");
        fields.put("LLDDHealthProb", "2");
        fields.put("MathGrade", "3");
        fields.put("EngGrade", "4");
        fields.put("PostcodePrior", "ZZ99 9ZZ");
        fields.put("Postcode", "ZZ99 9ZZ");
        fields.put("TelNo", "01632960001");
        fields.put("Email", learnRefNumber.replace(" ", "") + "@example.org");
        return new IlrLearner(fields, List.of(IlrAim.anAim("60000001")));
    }

    /** So many learners, numbered from 1. */
    public static Stream<IlrLearner> learners(String prefix, int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> aLearner(prefix + "%06d".formatted(number)));
    }

    public IlrLearner with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new IlrLearner(changed, aims);
    }

    public IlrLearner without(String field) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new IlrLearner(changed, aims);
    }

    public IlrLearner named(String givenNames, String familyName) {
        return with("GivenNames", givenNames).with("FamilyName", familyName);
    }

    public IlrLearner on(IlrAim... others) {
        return new IlrLearner(fields, List.of(others));
    }

    public String reference() {
        return fields.get("LearnRefNumber");
    }

    public String uln() {
        return fields.get("ULN");
    }

    void writeTo(StringBuilder xml) {
        xml.append("  <Learner>\n");
        Stream.concat(ORDER.stream(), fields.keySet().stream().filter(field -> !ORDER.contains(field)))
                .filter(fields::containsKey)
                .forEach(field -> xml.append("    <")
                        .append(field)
                        .append('>')
                        .append(IlrReturn.escaped(fields.get(field)))
                        .append("</")
                        .append(field)
                        .append(">\n"));
        aims.forEach(aim -> aim.writeTo(xml));
        xml.append("  </Learner>\n");
    }
}
