package org.withme.learner.people.team;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Violations;

/** What it takes to name somebody. */
final class TeamRules {

    private static final Set<String> NAMED =
            Set.of(Roles.MENTOR, Roles.TUTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ADVOCATE);
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PURPOSE = 500;

    private TeamRules() {}

    static Violations check(NameTeamMember command, LocalDate today) {
        Violations violations = new Violations();
        who(violations, command);
        violations.addIf(
                command.role() == null || !NAMED.contains(command.role()),
                "/role",
                "role",
                "It is not a role that a team has.",
                "Send mentor, tutor, assessor, adviser or advocate.");
        violations.text("/purpose", command.purpose(), LONGEST_PURPOSE);
        violations.addIf(
                command.expiresOn() != null && command.expiresOn().isBefore(today),
                "/expiresOn",
                "in-the-past",
                "The last day is over.",
                "Send today or a later day, or leave it out.");
        if (command.aspects() != null) {
            aspects(violations, command.aspects());
        }
        return violations;
    }

    /** The aspects in a fixed order; all of them if nothing was said. */
    static List<String> aspectsOf(NameTeamMember command) {
        return (command.aspects() == null ? Aspects.SHAREABLE : command.aspects())
                .stream().sorted().toList();
    }

    private static void who(Violations violations, NameTeamMember command) {
        violations.addIf(
                (command.subject() == null) == (command.username() == null),
                "",
                "who",
                "It must say who, once.",
                "Send either subject or username.");
        violations.addIf(
                command.subject() != null && !SUBJECT.matcher(command.subject()).matches(),
                "/subject",
                "subject",
                "It is not a subject.",
                "Send the sub of the person's token.");
        violations.addIf(
                command.username() != null
                        && (command.username().isBlank() || command.username().length() > LONGEST_NAME),
                "/username",
                "username",
                "It is not a username.",
                "Send the name with which the person signs in.");
    }

    private static void aspects(Violations violations, List<String> aspects) {
        violations.addIf(
                aspects.isEmpty() || new HashSet<>(aspects).size() != aspects.size(),
                "/aspects",
                "aspects",
                "The list is empty or repeats itself.",
                "List each aspect once, or leave the list out for all of them.");
        for (int index = 0; index < aspects.size(); index++) {
            String aspect = aspects.get(index);
            violations.addIf(
                    aspect == null || !Aspects.SHAREABLE.contains(aspect),
                    "/aspects/" + index,
                    "aspect",
                    "It cannot be shared with a team.",
                    "Use profile, enrolment, team, journey, assessment or iag.");
        }
    }
}
