package org.withme.assessment.judgement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.judgement.JudgementEntry.Actor;
import org.withme.assessment.judgement.JudgementEntry.Place;
import org.withme.assessment.judgement.JudgementEvent.Agreed;
import org.withme.assessment.judgement.JudgementEvent.Decided;
import org.withme.assessment.judgement.JudgementEvent.Disputed;

/**
 * A criterion of one assessment, with what is recorded about it.
 *
 * @param advocatePresent whether an advocate is with the learner today (A9)
 */
record JudgedCriterion(
        Assessment assessment, String unit, Criterion criterion, Judging judging, boolean advocatePresent) {

    JudgementEntry entry(JudgementKind kind, Actor actor, String value, String words) {
        return JudgementEntry.of(
                UuidCreator.getTimeOrderedEpoch(),
                new Place(assessment.id(), criterion.id()),
                kind,
                actor,
                value,
                words);
    }

    JudgedCriterion with(JudgementEntry entry) {
        List<JudgementEntry> entries = new ArrayList<>(judging.entries());
        entries.add(entry);
        return new JudgedCriterion(
                assessment,
                unit,
                criterion,
                new Judging(judging.rule(), entries, judging.rounds(), judging.published()),
                advocatePresent);
    }

    /** In which its events are. */
    UUID stream() {
        return assessment.learnerOrigin();
    }

    UUID assessmentId() {
        return assessment.id();
    }

    UUID criterionId() {
        return criterion.id();
    }

    String statement() {
        return criterion.statement();
    }

    String ukprn() {
        return assessment.ukprn();
    }

    Disputed disputed() {
        return new Disputed(stream(), assessmentId(), criterionId(), statement(), ukprn());
    }

    Agreed agreed() {
        return new Agreed(
                stream(),
                assessmentId(),
                criterionId(),
                statement(),
                judging.proposals().size(),
                ukprn());
    }

    Decided decided() {
        return new Decided(stream(), assessmentId(), criterionId(), statement(), criterion.decisionRule(), ukprn());
    }

    JudgedCriterionView view(Side side) {
        return JudgedCriterionView.of(this, side);
    }
}
