package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where learners are today and what they agreed to for the time after, as learner-service's events say it: no addresses. */
@ApplicationScoped
class AgreedWays {

    private static final String AT_COLLEGE = """
            select distinct cast(learner_id as text), ukprn from access_grant
             where kind = 'COLLEGE' and learner_id in (:learners) and (last_day is null or last_day >= :today)""";
    private static final String AGREED = """
            select cast(learner_id as text), recipient, array_to_string(scope, ',') from standing_consent
             where purpose = 'outreach-after-leaving' and learner_id in (:learners)""";

    private final EntityManager entities;
    private final Clock clock;

    AgreedWays(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Known of(Collection<UUID> learners) {
        if (learners.isEmpty()) {
            return new Known(Set.of(), Map.of());
        }
        Set<Pair> there = new HashSet<>();
        for (Object row : entities.createNativeQuery(AT_COLLEGE)
                .setParameter("learners", learners)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()) {
            Object[] fields = (Object[]) row;
            there.add(pair(fields));
        }
        Map<Pair, Set<String>> agreed = new HashMap<>();
        for (Object row : entities.createNativeQuery(AGREED)
                .setParameter("learners", learners)
                .getResultList()) {
            Object[] fields = (Object[]) row;
            agreed.computeIfAbsent(pair(fields), pair -> new HashSet<>())
                    .addAll(Arrays.asList(((String) fields[2]).split(",")));
        }
        return new Known(there, agreed);
    }

    private static Pair pair(Object[] fields) {
        return new Pair(UUID.fromString((String) fields[0]), (String) fields[1]);
    }

    private record Pair(UUID learner, String ukprn) {}

    /** What is known of these learners. */
    record Known(Set<Pair> there, Map<Pair, Set<String>> agreed) {

        /** With this college. */
        ContactWays ways(UUID learner, String ukprn, boolean toLearner) {
            Pair pair = new Pair(learner, ukprn);
            return ContactWays.of(there.contains(pair), Way.in(agreed.getOrDefault(pair, Set.of())), toLearner);
        }
    }
}
