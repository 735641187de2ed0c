package org.withme.learner.record.applicant;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.withme.learner.record.profile.Uln;

/** What is stated of a person, as it is kept: without spaces around it, the temporary ULN where there is none. */
record ApplicantFacts(
        String familyName,
        String givenNames,
        LocalDate dateOfBirth,
        String uln,
        String postcode,
        String email,
        String telephone,
        String learnAimRef,
        String programme,
        LocalDate startsOn) {

    static ApplicantFacts of(PutApplicant said) {
        return new ApplicantFacts(
                stripped(said.familyName()),
                stripped(said.givenNames()),
                said.dateOfBirth(),
                said.uln() == null ? Uln.TEMPORARY : said.uln(),
                upper(said.postcode()),
                stripped(said.email()),
                stripped(said.telephone()),
                upper(said.learnAimRef()),
                stripped(said.programme()),
                said.startsOn());
    }

    /** By the names that requests and statements have for it. */
    Map<String, Object> byName() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("familyName", familyName);
        facts.put("givenNames", givenNames);
        facts.put("dateOfBirth", dateOfBirth);
        facts.put("uln", uln);
        facts.put("postcode", postcode);
        facts.put("email", email);
        facts.put("telephone", telephone);
        facts.put("learnAimRef", learnAimRef);
        facts.put("programme", programme);
        facts.put("startsOn", startsOn);
        return facts;
    }

    /** The names of what is otherwise here than there. */
    List<String> changedFrom(ApplicantFacts before) {
        Map<String, Object> then = before.byName();
        return byName().entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), then.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it says what they applied for. */
    boolean saysWhatFor() {
        return learnAimRef != null || programme != null || startsOn != null;
    }

    /** The number that belongs to one person; empty while it is temporary (L1). */
    Optional<String> identifyingUln() {
        return Optional.of(uln).filter(Uln::identifies);
    }

    /** No name and no birth date is as it was: a name that is first said is no change. */
    boolean isWhollyOtherThan(ApplicantFacts before) {
        return before.familyName != null
                && !before.familyName.equalsIgnoreCase(familyName)
                && before.givenNames != null
                && !before.givenNames.equalsIgnoreCase(givenNames)
                && (dateOfBirth == null || !dateOfBirth.equals(before.dateOfBirth));
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    private static String upper(String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
