package org.withme.platform.identity;

import java.util.Set;

/** The roles of the realm. A role opens an operation; whether it opens a record is decided by access. */
public final class Roles {

    public static final String LEARNER = "learner";
    public static final String TUTOR = "tutor";
    public static final String MENTOR = "mentor";
    public static final String ASSESSOR = "assessor";
    public static final String IQA = "iqa";
    public static final String EXAMS_OFFICER = "exams-officer";
    public static final String ALS_LEAD = "als-lead";
    public static final String ADVISER = "adviser";
    public static final String ADVOCATE = "advocate";
    public static final String CASE_SUPERVISOR = "case-supervisor";
    public static final String DSL = "dsl";
    public static final String QUALITY_MANAGER = "quality-manager";
    public static final String MIS_ADMINISTRATOR = "mis-administrator";
    public static final String SUPPORTER = "supporter";
    public static final String MIS_CLIENT = "mis-client";
    public static final String CAREERS_CLIENT = "careers-client";
    public static final String AWARDING_CLIENT = "awarding-client";
    public static final String PLATFORM_OPERATOR = "platform-operator";

    /** Every role there is. */
    public static final Set<String> ALL = Set.of(
            LEARNER,
            TUTOR,
            MENTOR,
            ASSESSOR,
            IQA,
            EXAMS_OFFICER,
            ALS_LEAD,
            ADVISER,
            ADVOCATE,
            CASE_SUPERVISOR,
            DSL,
            QUALITY_MANAGER,
            MIS_ADMINISTRATOR,
            SUPPORTER,
            MIS_CLIENT,
            CAREERS_CLIENT,
            AWARDING_CLIENT,
            PLATFORM_OPERATOR);

    /** Those that a college gives to its staff: its own identity provider can give no other. */
    public static final Set<String> OF_A_COLLEGE = Set.of(
            TUTOR,
            MENTOR,
            ASSESSOR,
            IQA,
            EXAMS_OFFICER,
            ALS_LEAD,
            ADVISER,
            ADVOCATE,
            CASE_SUPERVISOR,
            DSL,
            QUALITY_MANAGER,
            MIS_ADMINISTRATOR);

    private Roles() {}
}
