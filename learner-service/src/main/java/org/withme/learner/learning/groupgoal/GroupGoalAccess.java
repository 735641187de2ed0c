package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** A group's goals are open to whoever is in it: its learners, and its staff at its own college. */
@Singleton
class GroupGoalAccess {

    private static final Logger LOG = Logger.getLogger(GroupGoalAccess.class);

    private static final List<String> STAFF =
            List.of(Roles.MENTOR, Roles.TUTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ADVOCATE);

    private static final String MEMBERSHIP = """
            select g.id as "group", cast(:learner as uuid) as learner,
                   case when g.ended_at is null and exists (
                       select from group_staff s where s.group_id = g.id and s.subject = :subject and s.left_at is null
                          and (g.ukprn is null or g.ukprn = cast(:ukprn as text)))
                       then cast(:role as text) end as capacity,
                   g.ended_at is null and exists (
                       select from group_learner l where l.group_id = g.id and l.learner_id = cast(:learner as uuid)
                          and l.left_at is null) as is_learner,
                   (select max(coalesce(l.left_at, g.ended_at)) from group_learner l
                    where l.group_id = g.id and l.learner_id = cast(:learner as uuid)) as left_at
            from learner_group g where g.id = :group
            """;

    private final Access access;
    private final CurrentCaller callers;
    private final Jdbi database;

    GroupGoalAccess(Access access, CurrentCaller callers, Jdbi database) {
        this.access = access;
        this.callers = callers;
        this.database = database;
    }

    /** Who is in it today. */
    Membership requireIn(UUID group) {
        return membership(group).filter(Membership::isIn).orElseThrow(() -> refused(group));
    }

    /** Who is among its learners today: each says for themselves. */
    Membership requireLearner(UUID group) {
        return membership(group).filter(Membership::isLearner).orElseThrow(() -> refused(group));
    }

    Membership requireStaff(UUID group) {
        return membership(group).filter(Membership::isStaff).orElseThrow(() -> refused(group));
    }

    /** Who is in it, or was as a learner. */
    Membership requireReader(UUID group) {
        return membership(group)
                .filter(membership -> membership.isIn() || membership.leftAt() != null)
                .orElseThrow(() -> refused(group));
    }

    private Optional<Membership> membership(UUID group) {
        Caller caller = callers.get();
        UUID learner = caller.signedInLearner().orElse(null);
        return database.withHandle(handle -> handle.createQuery(MEMBERSHIP)
                .bind("group", group)
                .bind("subject", caller.subject())
                .bind("learner", learner)
                .bind("role", STAFF.stream().filter(caller::has).findFirst().orElse(null))
                .bind("ukprn", caller.ukprn().orElse(null))
                .map(ConstructorMapper.of(Membership.class))
                .findOne());
    }

    private RuntimeException refused(UUID group) {
        LOG.infof("Refused goals of group %s to %s", group, callers.get().subject());
        return access.absent();
    }
}
