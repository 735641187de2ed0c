package org.withme.learner.rights.consent;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The catalogue: each purpose with its lawful basis, its current wording and who decides (L12, L13). */
enum Purpose {
    CAREERS_FEED(
            "careers-feed",
            LawfulBasis.CONSENT,
            Decides.ONLINE_SERVICE,
            "2026-1",
            "A careers organisation that you choose reads your ambitions and your action plan, so that it can help you."
                    + " You can stop this at any time. Nothing else about your course depends on it.",
            Set.of("ambition", "action-plan")),
    OUTREACH_AFTER_LEAVING(
            "outreach-after-leaving",
            LawfulBasis.CONSENT,
            Decides.OWN_COMPETENCE,
            "2026-1",
            "After you have left, somebody from your college asks how you are and whether you want to come back."
                    + " You choose how they may reach you. You can stop this at any time.",
            Set.of("email", "telephone", "post")),
    ENROLMENT(
            "enrolment",
            LawfulBasis.PUBLIC_TASK,
            Decides.NOBODY,
            "2026-1",
            "Your college keeps what you are enrolled on.",
            Set.of()),
    PLAN(
            "plan",
            LawfulBasis.PUBLIC_TASK,
            Decides.NOBODY,
            "2026-1",
            "You and your college agree a learning plan.",
            Set.of()),
    SUPPORT(
            "support",
            LawfulBasis.PUBLIC_TASK,
            Decides.NOBODY,
            "2026-1",
            "Your college arranges the support that you need.",
            Set.of()),
    ASSESSMENT(
            "assessment",
            LawfulBasis.PUBLIC_TASK,
            Decides.NOBODY,
            "2026-1",
            "Your work is assessed and your results are kept.",
            Set.of()),
    FUNDING_AUDIT(
            "funding-audit",
            LawfulBasis.LEGAL_OBLIGATION,
            Decides.NOBODY,
            "2026-1",
            "Your college shows that the public money for your course was rightly spent.",
            Set.of());

    private final String code;
    private final LawfulBasis basis;
    private final Decides decides;
    private final String wordingVersion;
    private final String wording;
    private final Set<String> scopes;

    Purpose(
            String code,
            LawfulBasis basis,
            Decides decides,
            String wordingVersion,
            String wording,
            Set<String> scopes) {
        this.code = code;
        this.basis = basis;
        this.decides = decides;
        this.wordingVersion = wordingVersion;
        this.wording = wording;
        this.scopes = scopes;
    }

    static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    LawfulBasis basis() {
        return basis;
    }

    boolean isAsked() {
        return basis == LawfulBasis.CONSENT;
    }

    /** Whether it is a careers organisation that receives something, and not a college of the learner. */
    boolean isForCareersOrganisations() {
        return this == CAREERS_FEED;
    }

    String wordingVersion() {
        return wordingVersion;
    }

    Set<String> scopes() {
        return scopes;
    }

    /** From which age the learner decides alone. */
    int ageOfDecision(ConsentConfig ages) {
        return decides == Decides.ONLINE_SERVICE ? ages.onlineServiceAge() : ages.competenceAge();
    }

    PurposeView view(ConsentConfig ages) {
        return new PurposeView(
                code,
                basis,
                isAsked()
                        ? "From " + ageOfDecision(ages)
                                + ", you. Younger: somebody with parental responsibility, with you."
                        : "Nobody is asked: you are informed, and may object where the law lets you.",
                scopes.stream().sorted().toList(),
                wordingVersion,
                wording);
    }

    private enum Decides {
        ONLINE_SERVICE,
        OWN_COMPETENCE,
        NOBODY
    }
}
