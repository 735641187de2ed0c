package org.withme.learner.learning.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a plan says, as it is signed. */
@Singleton
class PlanTexts {

    private final Plans plans;
    private final Goals goals;
    private final ObjectMapper json;

    PlanTexts(Plans plans, Goals goals, ObjectMapper json) {
        this.plans = plans;
        this.goals = goals;
        this.json = json;
    }

    PlanText of(PlanKey plan, List<Goal> alive) {
        return of(
                plans.versions(plan),
                alive,
                goals.steps(alive.stream().map(Goal::id).toList()));
    }

    static PlanText of(List<AgreedVersion> versions, List<Goal> alive, Map<UUID, List<GoalStep>> steps) {
        return new PlanText(
                next(versions),
                alive.stream()
                        .map(goal -> agreed(goal, steps.getOrDefault(goal.id(), List.of())))
                        .toList());
    }

    private static int next(List<AgreedVersion> versions) {
        return versions.stream().mapToInt(AgreedVersion::number).max().orElse(0) + 1;
    }

    private static PlanText.Agreed agreed(Goal goal, List<GoalStep> steps) {
        GoalText text = goal.text();
        return new PlanText.Agreed(
                goal.id(),
                text.words(),
                text.why(),
                text.knownBy(),
                text.ambitionId(),
                text.level(),
                text.stretches(),
                goal.target(),
                steps.stream().map(GoalStep::signed).toList());
    }

    /** For what a signature stands: the goals as they read, with dates and steps, whichever version they become. */
    byte[] key(PlanText text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(written(new PlanText(0, text.goals())).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    PlanText of(PlanVersion version) {
        try {
            return json.readValue(version.text(), PlanText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String written(PlanText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
