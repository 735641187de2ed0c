package org.withme.assessment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class PlanningSamples {

    private static final int WHOLE = 100;

    private final QualityAccess access;
    private final SamplingPlans plans;
    private final Clock clock;

    PlanningSamples(QualityAccess access, SamplingPlans plans, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    SamplingPlanView read(UUID framework, int number) {
        return plans.view(access.requireVersion(framework, number));
    }

    @Effort("quality-assurance")
    @Transactional
    SamplingPlanView change(UUID framework, int number, ChangeSamplingPlan command, Precondition precondition) {
        PublishedVersion version = access.requireVersion(framework, number);
        plans.alone(version.id());
        precondition.matches(plans.view(version));
        check(command, version.samplingPercent()).orThrow();
        SamplingRates rates = plans.rates(version).with(command);
        SamplingPlan plan = plans.changed(version).orElseGet(() -> SamplingPlan.of(version.id()));
        plan.change(rates, access.subject(), clock.instant());
        plans.persistAndFlush(plan);
        return plans.view(version);
    }

    private static Violations check(ChangeSamplingPlan command, Integer promised) {
        return new Violations()
                .range("/percent", command.percent(), 1, WHOLE, QualityRule.OUT_OF_RANGE)
                .range("/newAssessorPercent", command.newAssessorPercent(), 1, WHOLE, QualityRule.OUT_OF_RANGE)
                .range("/disputedPercent", command.disputedPercent(), 1, WHOLE, QualityRule.OUT_OF_RANGE)
                .range("/firstUsePercent", command.firstUsePercent(), 1, WHOLE, QualityRule.OUT_OF_RANGE)
                .range("/borderlinePercent", command.borderlinePercent(), 1, WHOLE, QualityRule.OUT_OF_RANGE)
                .addIf(
                        promised != null && command.percent() != null && command.percent() < promised,
                        "/percent",
                        QualityRule.LESS_THAN_PROMISED.with("promised", promised));
    }
}
