package org.withme.learner.people.access;

import java.util.Set;

/** The parts of a learner's record that are read, shared and logged apart. */
public final class Aspects {

    public static final String PROFILE = "profile";
    public static final String PREFERENCES = "preferences";
    public static final String ENROLMENT = "enrolment";
    public static final String ATTENDANCE = "attendance";
    public static final String TEAM = "team";
    public static final String JOURNEY = "journey";
    public static final String CONSENT = "consent";
    public static final String ACCOUNT = "account";
    public static final String ACCESS_LOG = "access-log";
    public static final String ASSESSMENT = "assessment";
    public static final String IAG = "iag";
    public static final String DISCLOSURE = "disclosure";
    public static final String WISH = "wish";
    public static final String PLAN = "plan";
    public static final String REFLECTION = "reflection";
    public static final String RECOGNITION = "recognition";
    public static final String TUTORIAL = "tutorial";
    public static final String AUTONOMY = "autonomy";

    /** That somebody was found by name; no part of the record. */
    public static final String NAME_SEARCH = "name-search";

    /** What can be shared with someone named on the team, also where other services keep it; the rest is the learner's alone. */
    public static final Set<String> SHAREABLE = Set.of(PROFILE, ENROLMENT, TEAM, JOURNEY, ASSESSMENT, IAG);

    private Aspects() {}
}
