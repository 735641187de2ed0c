package org.withme.platform.grants;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Grant.Kind;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** The people of the access table: who they are and what grants them something of the one learner. */
enum Someone {
    LEARNER(person(Roles.LEARNER, null, Learner.ID)),
    OTHER_LEARNER(person(Roles.LEARNER, null, UUID.randomUUID())),
    TUTOR(staff(Roles.TUTOR, Someone.ASHDOWN), college(Someone.ASHDOWN, null)),
    TUTOR_OF_OTHER_COLLEGE(staff(Roles.TUTOR, Someone.BRIARWOOD), college(Someone.ASHDOWN, null)),
    TUTOR_OF_FORMER_COLLEGE(staff(Roles.TUTOR, Someone.ASHDOWN), college(Someone.ASHDOWN, Someone.daysAgo(90))),
    TUTOR_AFTER_GRACE(staff(Roles.TUTOR, Someone.ASHDOWN), college(Someone.ASHDOWN, Someone.daysAgo(91))),
    MENTOR_ON_TEAM(staff(Roles.MENTOR, Someone.BRIARWOOD), team(null, ProfileAccess.ASPECT)),
    MENTOR_NAMED_AS_ASSESSOR(
            staff(Roles.MENTOR, Someone.BRIARWOOD),
            team(Someone.BRIARWOOD, Roles.ASSESSOR, null, ProfileAccess.ASPECT)),
    MENTOR_NAMED_BY_A_FORMER_EMPLOYER(
            staff(Roles.MENTOR, Someone.BRIARWOOD), team(Someone.ASHDOWN, Roles.MENTOR, null, ProfileAccess.ASPECT)),
    MENTOR_ON_TEAM_WITHOUT_PROFILE(staff(Roles.MENTOR, Someone.BRIARWOOD), team(null, "goals")),
    FORMER_MENTOR(staff(Roles.MENTOR, Someone.BRIARWOOD), team(Someone.daysAgo(1), ProfileAccess.ASPECT)),
    MENTOR_NOT_ON_TEAM(staff(Roles.MENTOR, Someone.ASHDOWN), college(Someone.ASHDOWN, null)),
    MIS_ADMINISTRATOR(staff(Roles.MIS_ADMINISTRATOR, Someone.ASHDOWN), college(Someone.ASHDOWN, null)),
    MIS_CLIENT(staff(Roles.MIS_CLIENT, Someone.ASHDOWN), college(Someone.ASHDOWN, null)),
    MIS_CLIENT_OF_OTHER_COLLEGE(staff(Roles.MIS_CLIENT, Someone.BRIARWOOD), college(Someone.ASHDOWN, null)),
    QUALITY_MANAGER(staff(Roles.QUALITY_MANAGER, Someone.ASHDOWN), college(Someone.ASHDOWN, null)),
    PLATFORM_OPERATOR(person(Roles.PLATFORM_OPERATOR, null, null), college(Someone.ASHDOWN, null)),
    NOBODY(Caller.ANONYMOUS, college(Someone.ASHDOWN, null));

    static final UUID THE_LEARNER = Learner.ID;
    static final String ASHDOWN = "90000001";
    static final String BRIARWOOD = "90000002";
    static final String SUBJECT = "somebody";

    /** Apart, because an enum's constants are made before its fields. */
    private static final class Learner {
        static final UUID ID = UUID.fromString("018f3c1e-7b5a-7c3d-9e2f-1a2b3c4d5e6f");
    }

    final Caller caller;
    final List<Grant> grants;

    Someone(Caller caller, Grant... grants) {
        this.caller = caller;
        this.grants = List.of(grants);
    }

    static Someone named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static Caller staff(String role, String ukprn) {
        return person(role, ukprn, null);
    }

    private static Caller person(String role, String ukprn, UUID learner) {
        return new Caller(
                SUBJECT,
                "withme-web",
                Set.of(role),
                Optional.ofNullable(ukprn),
                Optional.ofNullable(learner),
                "Somebody");
    }

    private static Grant college(String ukprn, LocalDate lastDay) {
        return new Grant(Learner.ID, Kind.COLLEGE, ukprn, "", "", Set.of(), Optional.ofNullable(lastDay));
    }

    private static Grant team(LocalDate lastDay, String... aspects) {
        return team(Someone.BRIARWOOD, Roles.MENTOR, lastDay, aspects);
    }

    private static Grant team(String ukprn, String role, LocalDate lastDay, String... aspects) {
        return new Grant(
                Learner.ID,
                Kind.TEAM,
                ukprn,
                SUBJECT,
                role,
                Set.copyOf(Arrays.asList(aspects)),
                Optional.ofNullable(lastDay));
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(java.time.ZoneOffset.UTC).minusDays(days);
    }
}
