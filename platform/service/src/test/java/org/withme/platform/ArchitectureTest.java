package org.withme.platform;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String PLAN = """
            effort              ->
            said                -> problem
            sql                 ->
            problem             ->
            identity            -> problem
            identity.production -> identity
            access              -> identity, problem
            http                -> identity, identity.production, problem
            service             -> http, problem
            events              -> effort, identity, problem
            events.kafka        -> events
            events.relay        -> events, kafka, sql
            events.inbox        -> events, kafka, identity, problem
            events.operations   -> events, inbox, relay, http, problem
            grants              -> access, events, events.inbox, identity, identity.production, problem
            authority           -> access, events, events.inbox, identity, identity.production
            http                owns idempotency_key
            events              owns outbox, stream
            events.relay        owns outbox_other, relay_cluster
            events.inbox        owns inbox_stream, inbox_waiting, lane_heard, parked_event, parked_stream, projection_rebuild, skipped_event
            grants              owns access_grant, consent_grant, disclosure_grant, learner_grant, learner_merge, learner_table, parted_account, standing_consent, standing_disclosure, unsure_learner
            access            touches access_grant: the relation that every service has, as a table or a view (ADR 6)
            """;

    @Test
    void the_platform_keeps_the_shape_of_everything_here_and_its_plan() {
        ArchitectureRules.checkPlatform(PLAN);
    }
}
