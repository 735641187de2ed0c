package org.withme.assessment.credential;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum CredentialRule implements Rule {
    NOT_PUBLISHED(
            CredentialProblem.NOTHING_TO_ATTEST,
            "not-published",
            "Its result is not published.",
            "The college publishes it when every criterion is decided."),
    NOT_ASSURED(
            CredentialProblem.NOTHING_TO_ATTEST,
            "result-not-assured",
            "Its framework is regulated, and the result does not say that quality assurance has signed off a sample.",
            "Ask the college's quality assurance."),
    UNDER_REVIEW(
            CredentialProblem.NOTHING_TO_ATTEST,
            "result-under-review",
            "An appeal about it is open, and what it says may change.",
            "Ask for it again when the appeal is over."),
    ENOUGH(
            CredentialProblem.ENOUGH_CREDENTIALS,
            "enough",
            "Of this result {most} credentials stand.",
            "Use one of them, or take one back: listCredentials shows them."),
    NO_IDENTIFIER(
            "identifier",
            "It is no DID.",
            "Send a DID, such as did:key:…, or leave it out. A name, an e-mail address or a ULN is none."),
    OVER("over", "That time is over.", "Send a time that is to come, or leave it out."),
    NO_ASSESSMENT("no-assessment", "The record would hold nothing.", "Send 1 to {most} of your assessments."),
    TOO_MANY("too-many", "Those are more than a record holds.", "Send at most {most}."),
    NULL_OR_REPEATED("repeated", "It is null or repeated.", "Send each once."),
    ANOTHER_COLLEGE(
            "another-college",
            "It is another college's than the first, and a record has one issuer.",
            "Ask for one record for each college."),
    ONE_OF_TWO("one-of-two", "It is not exactly one of credential and jwt.", "Send the one that was shown."),
    NO_CREDENTIAL(
            "no-credential",
            "It is no credential: neither an object with a proof nor a signed token.",
            "Send what was shown, whole and unchanged.");

    private final RuleKind kind;

    CredentialRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    CredentialRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
