package org.withme.learner.record.mis.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.withme.learner.record.profile.Uln;

/** A learner of a test's return, with one current aim unless told otherwise. */
public final class ALearner {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<AnAim> aims = new ArrayList<>();
    private String raw = "";

    private ALearner() {
        // the order of the structure
        for (String name : new String[] {
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
            "MathGrade",
            "EngGrade",
            "PostcodePrior",
            "Postcode",
            "TelNo",
            "Email"
        }) {
            fields.put(name, null);
        }
        set("ULN", Uln.TEMPORARY);
        set("FamilyName", "Młynarz");
        set("GivenNames", "Zoë");
        set("DateOfBirth", "2008-03-09");
        set("Ethnicity", "31");
        set("Sex", "F");
        set("LLDDHealthProb", "2");
        set("PostcodePrior", "ZZ99 9ZZ");
        set("Postcode", "ZZ99 9ZZ");
    }

    public static ALearner learner(String learnRefNumber) {
        return new ALearner().set("LearnRefNumber", learnRefNumber);
    }

    /** Any field as text; null leaves it out. */
    public ALearner set(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public ALearner uln(String uln) {
        return set("ULN", uln);
    }

    public ALearner named(String givenNames, String familyName) {
        return set("GivenNames", givenNames).set("FamilyName", familyName);
    }

    public ALearner born(String day) {
        return set("DateOfBirth", day);
    }

    public ALearner on(AnAim... of) {
        aims.addAll(List.of(of));
        return this;
    }

    /** Elements as they are, before the aims. */
    public ALearner raw(String xml) {
        raw = xml;
        return this;
    }

    String xml() {
        StringBuilder xml = new StringBuilder("<Learner>");
        fields.forEach((name, value) -> xml.append(AReturn.element(name, value)));
        xml.append(raw);
        List<AnAim> all = aims.isEmpty() ? List.of(AnAim.aim("60000001")) : aims;
        for (int i = 0; i < all.size(); i++) {
            xml.append(all.get(i).xml(i + 1));
        }
        return xml.append("</Learner>\n").toString();
    }
}
