package org.withme.assessment.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DefineFramework", description = "What is to be assessed, before its first version.")
record DefineFramework(
        @Schema(required = true, maxLength = 200, examples = "Independent living award")
        String title,

        @Schema(
                required = true,
                description = "REGULATED for a specification imported from its awarding organisation, LOCAL for the"
                        + " college's own.",
                examples = "LOCAL")
        Kind kind,

        @Schema(description = "Required for REGULATED: whoever reads its results needs it.", examples = "LEVEL_1")
        Level level,

        @Schema(
                maxLength = 8,
                description = "LearnAimRef: enrolments on this aim at the college start an assessment by themselves.",
                examples = "60312345")
        String learnAimRef,

        @Schema(maxLength = 4, description = "Sector subject area, as in 7.4.", examples = "14.1")
        String ssa,

        @Schema(
                maxLength = 64,
                description =
                        "The awarding organisation, by the client id of its system, which alone may write external"
                                + " marks. Required for REGULATED, not for LOCAL.",
                examples = "awarding-demo")
        String awardingOrganisation) {}
