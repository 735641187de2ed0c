package org.withme.learner.people.team;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.Relations;
import org.withme.platform.problem.Violations;

/** What it takes to name somebody. */
final class TeamRules {

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PURPOSE = 500;

    private TeamRules() {}

    static Violations check(NameTeamMember command, LocalDate today) {
        Violations violations = who(command)
                .addIf(
                        command.role() == null || !Relations.TEAM_ROLES.contains(command.role()),
                        "/role",
                        TeamRule.NOT_A_ROLE_OF_A_TEAM)
                .text("/purpose", command.purpose(), LONGEST_PURPOSE)
                .addIf(command.expiresOn() != null && command.expiresOn().isBefore(today), "/expiresOn", TeamRule.OVER);
        return command.aspects() == null ? violations : violations.addAll(aspects(command.aspects()));
    }

    /** The aspects in a fixed order; all of them if nothing was said. */
    static List<String> aspectsOf(NameTeamMember command) {
        return (command.aspects() == null ? Aspects.SHAREABLE : command.aspects())
                .stream().sorted().toList();
    }

    private static Violations who(NameTeamMember command) {
        String username = command.username();
        return new Violations()
                .addIf((command.subject() == null) == (username == null), "", TeamRule.WHO)
                .form("/subject", command.subject(), SUBJECT, TeamRule.NOT_A_SUBJECT)
                .addIf(
                        username != null && (username.isBlank() || username.length() > LONGEST_NAME),
                        "/username",
                        TeamRule.NOT_A_USERNAME);
    }

    private static Violations aspects(List<String> aspects) {
        Violations violations = new Violations()
                .addIf(
                        aspects.isEmpty() || new HashSet<>(aspects).size() != aspects.size(),
                        "/aspects",
                        TeamRule.NO_OR_REPEATED_ASPECT);
        for (int index = 0; index < aspects.size(); index++) {
            String aspect = aspects.get(index);
            violations.addIf(
                    aspect == null || !Aspects.SHAREABLE.contains(aspect),
                    "/aspects/" + index,
                    TeamRule.NOT_TO_BE_SHARED);
        }
        return violations;
    }
}
