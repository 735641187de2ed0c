package org.withme.learner.message.choice;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ChoiceRule implements Rule {
    NOT_A_ZONE(
            "time-zone",
            "It is not a time zone.",
            "Send a name of the IANA database such as Europe/London, or leave it out."),
    ENDS_BEFORE_IT_BEGINS(
            "hours",
            "The hours end before they begin.",
            "Send an end after the beginning; 00:00 is the end of the day."),
    OUTSIDE_OF_HOURS("hours", "No message may come at that time.", "Send a time within the hours, or leave it out."),
    NO_WAY("way", "There is no way.", "List EMAIL or TEXT, or leave ways out, or send NEVER."),
    REPEATED_WAY("repeated", "A way is listed twice.", "List each way once."),
    NOT_AN_ADDRESS("email", "It is not one e-mail address.", "Send one address alone such as sam@example.org."),
    NOT_A_NUMBER(
            "telephone",
            "It is not the number of a mobile telephone.",
            "Send a number of the United Kingdom, or one that begins with + and the code of its country."),
    TOO_MANY_ADDRESSES(
            "too-many",
            "You gave " + ChoiceRules.MOST_ADDRESSES + " addresses today.",
            "Follow the link in the last message, or give another address tomorrow.");

    private final RuleKind kind;

    ChoiceRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
