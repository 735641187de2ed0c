package org.withme.learner.consent;

import org.withme.platform.problem.ProblemType;

enum ConsentProblem implements ProblemType {
    DECISION_OF_ANOTHER(
            "decision-of-another",
            422,
            "Somebody else decides this with the learner",
            "Below the age of decision somebody with parental responsibility decides with the learner; ask the college."
                    + " If the age is not known, the college adds the date of birth."),
    CONSENT_ALREADY_GIVEN(
            "consent-already-given",
            409,
            "The learner has agreed to that already",
            "Withdraw it first to agree to another scope.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    ConsentProblem(String slug, int status, String title, String remedy) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
