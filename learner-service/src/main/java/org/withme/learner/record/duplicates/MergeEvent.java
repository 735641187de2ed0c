package org.withme.learner.record.duplicates;

import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** On the access lane: whose record something is decides who may see it. The stream is the survivor's. */
sealed interface MergeEvent extends DomainEvent {

    UUID survivor();

    @Override
    default UUID stream() {
        return survivor();
    }

    @Override
    default String lane() {
        return "access";
    }

    record LearnersMerged(UUID survivor, UUID absorbed) implements MergeEvent {
        @Override
        public String type() {
            return "learner.merged.v1";
        }
    }

    /** {@code subjects} are those of the accounts that are the absorbed learner's own again, before their tokens say so. */
    record LearnersUnmerged(UUID survivor, UUID absorbed, List<String> subjects) implements MergeEvent {
        @Override
        public String type() {
            return "learner.unmerged.v1";
        }
    }
}
