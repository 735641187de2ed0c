package org.withme.assessment.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.assessment.assessment.AppealStage;
import org.withme.platform.events.DomainEvent;

/** What happens to an appeal; its stream is the learner. No event carries a ground, a word or a value. */
sealed interface AppealEvent extends DomainEvent {

    /** A stage of it begins; the college answers by that day. */
    record AppealLodged(
            UUID stream,
            UUID assessmentId,
            UUID appealId,
            AppealStage stage,
            LocalDate dueOn,
            String title,
            String ukprn)
            implements AppealEvent {
        @Override
        public String type() {
            return "assessment.appeal-lodged.v1";
        }
    }

    /** The college has answered; until that day, if it says one, the learner may go on. */
    record AppealAnswered(
            UUID stream,
            UUID assessmentId,
            UUID appealId,
            AppealStage stage,
            Outcome outcome,
            LocalDate dueOn,
            String title,
            String ukprn)
            implements AppealEvent {
        @Override
        public String type() {
            return "assessment.appeal-answered.v1";
        }
    }

    record AppealClosed(UUID stream, UUID assessmentId, UUID appealId, Ending ending, String title, String ukprn)
            implements AppealEvent {
        @Override
        public String type() {
            return "assessment.appeal-closed.v1";
        }
    }
}
