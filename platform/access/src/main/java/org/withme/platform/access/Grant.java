package org.withme.platform.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Why a caller may see something of a learner: an enrolment at the caller's college, or a place on the learner's team.
 *
 * @param learner whose record
 * @param kind where the right comes from
 * @param ukprn the college; empty text if none
 * @param subject the person on the team; empty text for a college
 * @param role the role in which that person is named; empty text for a college
 * @param aspects what a team member may see; empty for a college, whose rights are the role's
 * @param lastDay the last day of the enrolment or of the place on the team, if it is known
 */
public record Grant(
        UUID learner,
        Kind kind,
        String ukprn,
        String subject,
        String role,
        Set<String> aspects,
        Optional<LocalDate> lastDay) {

    /** Where a right comes from. */
    public enum Kind {
        COLLEGE,
        TEAM
    }

    public Grant {
        aspects = Set.copyOf(aspects);
    }

    /** Whether the enrolment or the place is not over. */
    public boolean isCurrentOn(LocalDate day) {
        return lastDay.isEmpty() || !lastDay.get().isBefore(day);
    }

    /** Whether the person is named in this role and for this aspect. */
    public boolean shares(String aspect, String inRole) {
        return kind == Kind.TEAM && role.equals(inRole) && aspects.contains(aspect);
    }
}
