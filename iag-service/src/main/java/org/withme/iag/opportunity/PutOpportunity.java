package org.withme.iag.opportunity;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PutOpportunity",
        description = "Whole, as it is to be shown from now on. Nothing is shown while something of I6 is missing.")
record PutOpportunity(
        @Schema(required = true) OpportunityKind kind,

        @Schema(required = true, maxLength = 200, examples = "Wind turbine technician apprenticeship")
        String title,

        @Schema(maxLength = 4000, examples = "Three years with an employer on the coast, one day a week at college.")
        String description,

        @Schema(description = "Who says so (I6).") Origin source,

        @Schema(description = "Where it is; this or remote (I6).", maxLength = 200, examples = "Grimsby")
        String place,

        @Schema(description = "true: it can be done from anywhere.")
        Boolean remote,

        @Schema(
                description = "SOC 2020: four digits, or fewer beside a subject; this or subject (I6).",
                examples = "5249")
        String occupation,

        @Schema(description = "A sector subject area; this or occupation (I6).", examples = "4.1")
        String subject,

        @Schema(
                description = "Who it suits (I6).",
                maxLength = 1000,
                examples = "You like working with your hands outdoors, and have maths at grade 4 or are working on it.")
        String suits,

        @Schema(description = "What to do next, and by when (I6).")
        NextAction nextAction,

        @Schema(
                description = "The last day on which it is true, at most two years away; this or reviewOn (I6).",
                examples = "2027-03-31")
        LocalDate expiresOn,

        @Schema(
                description = "When you look at it again, at most two years away; this or expiresOn (I6).",
                examples = "2027-01-15")
        LocalDate reviewOn,

        @Schema(description = "true: keep it, and show it to nobody; gaps are allowed.")
        Boolean draft) {

    @Schema(name = "OpportunitySource", description = "Who says so, and where it can be checked.")
    record Origin(
            @Schema(required = true, maxLength = 200, examples = "Humber Careers Hub")
            String organisation,

            @Schema(maxLength = 1000, examples = "https://careers.example.org/turbines")
            String url) {}

    @Schema(name = "OpportunityNextAction", description = "What to do next: by a day, or open.")
    record NextAction(
            @Schema(required = true, maxLength = 500, examples = "Apply on the employer's page.")
            String what,

            @Schema(
                    maxLength = 1000,
                    description = "The page where it is done; this or contact (I6).",
                    examples = "https://careers.example.org/turbines/apply")
            String url,

            @Schema(
                    maxLength = 200,
                    description =
                            "With whom it is done: an e-mail address, a telephone number, or who to ask for where;"
                                    + " this or url (I6). Of the organisation, never of a private person.",
                    examples = "apprenticeships@careers.example.org")
            String contact,

            @Schema(description = "The last day for it; this or open.", examples = "2027-02-28")
            LocalDate by,

            @Schema(description = "true: at any time.") Boolean open) {}

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    boolean isRemote() {
        return Boolean.TRUE.equals(remote);
    }
}
