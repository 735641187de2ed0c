package org.withme.iag;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String PLAN = """
            access         ->
            classification ->
            ambition       -> access, classification
            opportunity    -> classification
            guidance       -> access, ambition
            disclosure     -> ambition, guidance
            feed           -> ambition, guidance
            followup       -> access, ambition, guidance
            ambition       owns ambition, ambition_revision, ambitions_withheld
            opportunity    owns opportunity
            guidance       owns guidance_session, guidance_action
            feed           owns feed, feed_share, feed_entry, feed_change
            followup       owns follow_up, follow_up_cause, contact_attempt, do_not_contact
            feed           touches standing_consent: what is shared ends with the consent, in one statement
            followup       touches access_grant, standing_consent: a list says in one statement who may be reached how
            """;

    @Test
    void the_service_keeps_the_shape_of_every_service_and_its_plan() {
        ArchitectureRules.check("org.withme.iag", PLAN);
    }
}
