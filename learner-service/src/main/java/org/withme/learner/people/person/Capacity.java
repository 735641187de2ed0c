package org.withme.learner.people.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** In which capacity somebody acted, in plain words. */
public final class Capacity {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(Roles.LEARNER, "the learner"),
            Map.entry(Roles.TUTOR, "tutor"),
            Map.entry(Roles.MENTOR, "mentor"),
            Map.entry(Roles.ASSESSOR, "assessor"),
            Map.entry(Roles.IQA, "internal quality assurer"),
            Map.entry(Roles.EXAMS_OFFICER, "exams officer"),
            Map.entry(Roles.ALS_LEAD, "learning support lead"),
            Map.entry(Roles.ADVISER, "careers adviser"),
            Map.entry(Roles.ADVOCATE, "learner advocate"),
            Map.entry(Roles.CASE_SUPERVISOR, "case supervisor"),
            Map.entry(Roles.DSL, "safeguarding lead"),
            Map.entry(Roles.QUALITY_MANAGER, "quality manager"),
            Map.entry(Roles.MIS_ADMINISTRATOR, "college records administrator"),
            Map.entry(Roles.SUPPORTER, "supporter"),
            Map.entry(Roles.MIS_CLIENT, "college records system"),
            Map.entry(Roles.CAREERS_CLIENT, "careers service"),
            Map.entry(Roles.AWARDING_CLIENT, "awarding organisation"),
            Map.entry(Roles.PLATFORM_OPERATOR, "platform operator"));

    /** From the closest to a learner to the farthest. */
    private static final List<String> ORDER = List.of(
            Roles.LEARNER,
            Roles.MENTOR,
            Roles.TUTOR,
            Roles.ASSESSOR,
            Roles.ADVISER,
            Roles.ADVOCATE,
            Roles.MIS_ADMINISTRATOR,
            Roles.QUALITY_MANAGER);

    private Capacity() {}

    /** The role in which the caller acts: of several, the one closest to a learner. */
    public static String of(Caller caller) {
        return closest(caller.roles());
    }

    /** The one closest to a learner. */
    public static String closest(Collection<String> roles) {
        return ORDER.stream()
                .filter(roles::contains)
                .findFirst()
                .or(() -> roles.stream().filter(Roles.ALL::contains).sorted().findFirst())
                .orElse("unknown");
    }

    /** "tutor" for the role {@code tutor}; a role that is not known is its own word. */
    public static String inWords(String role) {
        return WORDS.getOrDefault(role, role.replace('-', ' '));
    }
}
