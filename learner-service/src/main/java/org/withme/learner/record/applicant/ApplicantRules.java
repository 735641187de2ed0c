package org.withme.learner.record.applicant;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.withme.learner.record.profile.Uln;
import org.withme.platform.problem.Violations;

/** What a statement must keep to; L1 for the ULN. Lengths and forms are those of a return, which is to take it over. */
final class ApplicantRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_POSTCODE = 8;
    static final int LONGEST_EMAIL = 100;
    static final int LONGEST_TELEPHONE = 18;
    static final int LONGEST_PROGRAMME = 200;
    static final int LONGEST_GROUP = 50;

    private static final int OLDEST = 115;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]([A-Z0-9 ]{0,10}[A-Z0-9])?");
    private static final Pattern POSTCODE = Pattern.compile("\\s*[A-Za-z0-9 ]+\\s*");
    private static final Pattern EMAIL = Pattern.compile("\\s*[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\s*");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+() .-]*[0-9][0-9+() .-]*");
    private static final Pattern AIM = Pattern.compile("\\s*[A-Za-z0-9]{8}\\s*");

    private ApplicantRules() {}

    static Violations check(String reference, PutApplicant said, LocalDate today) {
        return new Violations()
                .form(
                        "/path/learnRefNumber",
                        reference.toUpperCase(Locale.ROOT),
                        REFERENCE,
                        ApplicantRule.NOT_A_REFERENCE)
                .addAll(check(said, today));
    }

    /** A person added by staff can be reached. */
    static Violations checkReachable(PutApplicant said, LocalDate today) {
        return check(said, today)
                .addIf(said.email() == null && said.telephone() == null, "/email", ApplicantRule.NO_WAY);
    }

    private static Violations check(PutApplicant said, LocalDate today) {
        LocalDate born = said.dateOfBirth();
        return new Violations()
                .addIf(said.familyName() == null && said.givenNames() == null, "/familyName", ApplicantRule.NO_NAME)
                .text("/familyName", said.familyName(), LONGEST_NAME)
                .text("/givenNames", said.givenNames(), LONGEST_NAME)
                .addIf(
                        born != null && (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST))),
                        "/dateOfBirth",
                        ApplicantRule.NOT_BORN)
                .addIf(said.uln() != null && !Uln.isValid(said.uln()), "/uln", ApplicantRule.NOT_A_ULN)
                .text("/postcode", said.postcode(), LONGEST_POSTCODE)
                .form("/postcode", said.postcode(), POSTCODE, ApplicantRule.NOT_A_POSTCODE)
                .text("/email", said.email(), LONGEST_EMAIL)
                .form("/email", said.email(), EMAIL, ApplicantRule.NOT_AN_ADDRESS)
                .text("/telephone", said.telephone(), LONGEST_TELEPHONE)
                .form("/telephone", said.telephone(), TELEPHONE, ApplicantRule.NOT_A_NUMBER)
                .form("/learnAimRef", said.learnAimRef(), AIM, ApplicantRule.NOT_AN_AIM)
                .text("/programme", said.programme(), LONGEST_PROGRAMME)
                .text("/group", said.group(), LONGEST_GROUP);
    }
}
