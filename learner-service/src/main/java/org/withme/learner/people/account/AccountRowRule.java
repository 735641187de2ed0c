package org.withme.learner.people.account;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AccountRowRule implements Rule {
    NOBODY("nobody", "The row names nobody.", "Send the learner's reference, or the name of a member of staff."),
    BOTH("two-people", "The row names two people.", "Send one row for the learner and one for the member of staff."),
    STAFF_USERNAME(
            "username-of-staff",
            "Staff have no second username.",
            "Leave the username out: staff are known by the name in staff."),
    NO_EXTERNAL_ID(
            "no-external-id",
            "The row does not say whom your provider signs in.",
            "Send the stable id that your provider gives the person."),
    NOT_AN_EXTERNAL_ID(
            "external-id",
            "It is not the id of a person at a provider.",
            "Use 1 to 255 printable characters of ASCII without spaces, exactly as the provider gives them."),
    NOT_A_PROVIDER(
            "provider-not-known",
            "That is no identity provider of your college.",
            "Check the alias, or ask the operator to connect your provider first."),
    SAID_DIFFERENTLY(
            "said-differently",
            "An earlier row of this request says something else of the same person.",
            "Say each thing once; the earlier row counts."),
    USERNAME_TAKEN("username-taken", "The username belongs to somebody else.", "Choose another username."),
    OTHER_USERNAME(
            "other-username",
            "The learner has an account under another username.",
            "Leave the username out: the answer then names the one that there is."),
    EXTERNAL_ID_TAKEN(
            "external-id-taken",
            "Your provider signs somebody else in by that id.",
            "Check the id; if the other person was a mistake, send a row for them with ended first."),
    ANOTHER_COLLEGES(
            "account-of-another-college",
            "Another college opened this account, which also opens what others wrote.",
            "Leave the external id out: the learner signs in with the username and password that they have."),
    IN_USE(
            "account-in-use",
            "The learner has chosen a password, so that only they connect the account with your provider.",
            "Leave the external id out: the learner signs in with it, or connects your provider in their account page."),
    SEND_AGAIN(
            "send-again",
            "The account directory did not answer, or the time was over, before the row was done.",
            "Send the row again: it finds what was begun.");

    private final RuleKind kind;

    AccountRowRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
