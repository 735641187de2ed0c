package org.withme.advocate;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String PLAN = """
            access         ->
            advocate       ->
            referral       -> access, advocate
            casework       -> access, advocate, referral
            disclosure     -> casework
            representation -> casework
            advocate       owns advocate
            referral       owns referral, referral_signal, contact_wish
            casework       owns advocacy_case, case_contact, case_note
            representation owns authority
            referral       touches access_grant: where the learner is enrolled, and whether a mentor is named who brings an offer
            casework       touches access_grant: where the learner is enrolled
            """;

    @Test
    void the_service_keeps_the_shape_of_every_service_and_its_plan() {
        ArchitectureRules.check("org.withme.advocate", PLAN);
    }
}
