package org.withme.learner.learning.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.plan.Party.Did;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;
import org.withme.platform.said.Said;

/** Everybody who has to signs exactly what they read; the last signature makes it a version (L14). */
@ApplicationScoped
@Effort("plan-signing")
class SigningPlans {

    private final Access access;
    private final Parties parties;
    private final Standings standings;
    private final Plans plans;
    private final Goals goals;
    private final ChangingGoals changes;
    private final PlanTexts texts;
    private final PlanViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    SigningPlans(
            Access access,
            Parties parties,
            Standings standings,
            Plans plans,
            Goals goals,
            ChangingGoals changes,
            PlanTexts texts,
            PlanViews views,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.parties = parties;
        this.standings = standings;
        this.plans = plans;
        this.goals = goals;
        this.changes = changes;
        this.texts = texts;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    PlanView sign(UUID learner, String name, Precondition ifMatch) {
        access.require(PlanAccess.maySign(learner, parties.today()));
        Party party = parties.of(learner);
        PlanKey plan = parties.plan(party, learner, name);
        sign(plan, party.isLearner() ? Signer.LEARNER : Signer.MENTOR, party.at(clock.instant()), null, ifMatch);
        return views.plan(plan, party);
    }

    /** As the employer of an apprentice said it to the mentor. */
    @Transactional
    PlanView signForEmployer(UUID learner, String name, EnterEmployersSignature command, Precondition ifMatch) {
        access.require(PlanAccess.maySignForEmployer(learner, parties.today()));
        Party party = parties.of(learner);
        PlanKey plan = parties.plan(party, learner, name);
        PlanRules.check(command, parties.today()).orThrow();
        Did by = party.at(clock.instant());
        Heard heard = Said.of(command.said()).heardBy(by.subject(), by.capacity(), by.at());
        sign(plan, Signer.EMPLOYER, by, heard, ifMatch);
        return views.plan(plan, party);
    }

    private void sign(PlanKey plan, Signer signer, Did by, @Nullable Heard said, Precondition ifMatch) {
        if (ifMatch.isAny()) {
            throw Problem.at("/header/If-Match", PlanRule.UNREAD);
        }
        idempotency.idOnceFor(plan.learner(), () -> {
            plans.lock(plan);
            Standing standing = standings.of(plan);
            if (standing.alone()) {
                throw Problem.of(PlanProblem.YOURS_ALONE);
            }
            if (signer == Signer.EMPLOYER && !standing.apprentice()) {
                throw Problem.of(PlanProblem.NO_EMPLOYER);
            }
            List<Goal> alive = goals.alive(plan);
            List<PlanSignature> signatures = plans.signatures(plan);
            if (alive.stream().noneMatch(Goal::isProposed)) {
                requireSignedBefore(plan, signer, signatures, ifMatch);
            } else {
                PlanText text = texts.of(plan, alive);
                ifMatch.matches(text);
                add(
                        plan,
                        new Signing(text, texts.key(text), alive, signatures, standing.signers(alive)),
                        signer,
                        by,
                        said);
            }
            return plan.learner();
        });
    }

    /** What is signed, and by whom so far. */
    private record Signing(
            PlanText text, byte[] key, List<Goal> alive, List<PlanSignature> signatures, Set<Signer> signers) {

        Set<Signer> signed() {
            return open().stream().map(PlanSignature::signer).collect(Collectors.toSet());
        }

        List<PlanSignature> open() {
            return signatures.stream().filter(signature -> signature.isOn(key)).toList();
        }
    }

    /** Signing once more what is agreed changes nothing. */
    private void requireSignedBefore(
            PlanKey plan, Signer signer, List<PlanSignature> signatures, Precondition ifMatch) {
        AgreedVersion last = plans.versions(plan).stream()
                .findFirst()
                .filter(version -> signatures.stream()
                        .anyMatch(signature ->
                                signature.signer() == signer && version.id().equals(signature.version())))
                .orElseThrow(() -> Problem.of(PlanProblem.NOTHING_TO_SIGN));
        ifMatch.matches(texts.of(plans.version(plan, last.id()).orElseThrow()));
    }

    private void add(PlanKey plan, Signing signing, Signer signer, Did by, @Nullable Heard said) {
        List<PlanSignature> open = new ArrayList<>(signing.open());
        List<DomainEvent> events = new ArrayList<>();
        if (!signing.signed().contains(signer)) {
            PlanSignature signature = added(plan, signing, signer, by, said);
            open.add(signature);
            events.add(signature.signedEvent(signing.text().number()));
        }
        if (signer == Signer.LEARNER) {
            signing.alive().stream()
                    .filter(goal -> goal.isOwnNow(by.at()))
                    .forEach(goal -> events.add(goal.saidAnsweredEvent()));
        }
        if (open.stream().map(PlanSignature::signer).collect(Collectors.toSet()).containsAll(signing.signers())) {
            events.add(agree(plan, signing, open, by));
        }
        changes.tell(plan, events);
    }

    /** In the place of what was signed when it read otherwise. */
    private PlanSignature added(PlanKey plan, Signing signing, Signer signer, Did by, @Nullable Heard said) {
        signing.signatures().stream()
                .filter(before -> before.isStale(signing.key()))
                .forEach(before -> before.lapse(by.at()));
        plans.flush();
        PlanSignature signature =
                new PlanSignature(UuidCreator.getTimeOrderedEpoch(), plan, signing.key(), signer, by, said);
        plans.add(signature);
        plans.flush();
        return signature;
    }

    private DomainEvent agree(PlanKey plan, Signing signing, List<PlanSignature> signatures, Did by) {
        int number = signing.text().number();
        PlanVersion version = new PlanVersion(
                UuidCreator.getTimeOrderedEpoch(), plan, number, texts.written(signing.text()), by.at());
        plans.add(version);
        plans.flush();
        signatures.forEach(signature -> signature.belongsTo(version));
        boolean alone = signing.signers().equals(EnumSet.of(Signer.LEARNER));
        signing.alive().stream().filter(Goal::isProposed).forEach(goal -> {
            goal.agree(number);
            if (alone) {
                goal.changedAlone(by.at());
            }
        });
        return version.agreedEvent();
    }
}
