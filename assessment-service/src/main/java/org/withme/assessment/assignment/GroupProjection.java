package org.withme.assessment.assignment;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.withme.assessment.assignment.GroupLearners.Member;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;

/** Keeps who is in which group of a college. A return moves thousands: what they come to is written together. */
@Singleton
class GroupProjection implements SetWiseHandler {

    private static final String JOINED = "learner.group-joined.v1";
    private static final String LEFT = "learner.group-left.v1";

    private final GroupLearners groups;

    GroupProjection(GroupLearners groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public boolean handles(String type) {
        return Set.of(JOINED, LEFT).contains(type);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        Map<Member, Boolean> now = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            GroupMove move = event.as(GroupMove.class);
            if (move.ukprn() != null) {
                now.put(
                        new Member(move.groupId(), event.stream(), move.ukprn()),
                        event.type().equals(JOINED));
            }
        }
        groups.join(in(now, true));
        groups.leave(in(now, false));
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        groups.clear();
    }

    private static List<Member> in(Map<Member, Boolean> now, boolean joined) {
        return now.entrySet().stream()
                .filter(entry -> entry.getValue() == joined)
                .map(Map.Entry::getKey)
                .toList();
    }
}
