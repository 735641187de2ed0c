package org.withme.stack.demo;

import static org.withme.stack.demo.DemoCollege.ASHDOWN;
import static org.withme.stack.demo.DemoCollege.BRACKENFELL;

import java.util.List;
import java.util.Map;

/** Somebody to sign in as; the password is the username. */
record DemoPerson(
        String username,
        String givenName,
        String familyName,
        Map<String, List<String>> attributes,
        List<String> roles) {

    /** Staff and supporters, whom an administrator enters; learners come from the returns. */
    static final List<DemoPerson> STAFF = List.of(
            at(ASHDOWN, "mentor", "Morgan", "Mentor", "tutor", "mentor"),
            at(ASHDOWN, "assessor", "Ash", "Assessor", "assessor"),
            at(ASHDOWN, "iqa", "Imran", "Assurer", "iqa"),
            at(ASHDOWN, "exams", "Eleri", "Examiner", "exams-officer"),
            at(ASHDOWN, "als", "Alice", "Support", "als-lead"),
            at(ASHDOWN, "adviser", "Ada", "Adviser", "adviser"),
            at(ASHDOWN, "advocate", "Ade", "Advocate", "advocate"),
            at(ASHDOWN, "supervisor", "Sunniva", "Supervisor", "case-supervisor"),
            at(ASHDOWN, "dsl", "Dilys", "Safeguard", "dsl"),
            at(ASHDOWN, "quality", "Quinn", "Quality", "quality-manager"),
            at(ASHDOWN, "mis-admin", "Mina", "Records", "mis-administrator"),
            at(ASHDOWN, "supporter", "Sam", "Supporter", "supporter"),
            at(BRACKENFELL, "other-mentor", "Olu", "Elsewhere", "tutor", "mentor"),
            new DemoPerson("operator", "Oriel", "Operator", Map.of(), List.of("platform-operator")));

    private static DemoPerson at(DemoCollege college, String username, String given, String family, String... roles) {
        return new DemoPerson(username, given, family, Map.of("ukprn", List.of(college.ukprn())), List.of(roles));
    }
}
