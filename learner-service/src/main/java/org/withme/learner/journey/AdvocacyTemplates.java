package org.withme.learner.journey;

import java.util.List;
import java.util.Map;

/** How advocate-service's events are told: to the learner alone. */
final class AdvocacyTemplates {

    private static final String REFERRAL = "/v1/advocacy/referrals/{referralId}";
    private static final String CASE = "/v1/advocacy/cases/{caseId}";
    private static final String AUTHORITY = CASE + "/authorities/{authorityId}";
    private static final String DO_NOT_CONTACT = "/v1/advocacy/do-not-contact";

    /** By signal. */
    private static final Map<String, String> WHY_OFFERED = Map.of(
            "WITHDRAWAL", " because you left a college",
            "BREAK", " because you take a break",
            "DISPUTED_JUDGEMENT", " because a judgement is disputed",
            "MISSED_TUTORIALS", " because several tutorials were missed",
            "LEARNER", ", as you asked",
            "TEAM", ", as somebody on your team asked");

    static final List<EntryTemplate> ALL = List.of(
            new EntryTemplate(
                    "advocacy.offer-made.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "You were offered an advocate"
                            + WHY_OFFERED.getOrDefault(told.entry().text("signal"), "") + "."),
            new EntryTemplate("advocacy.offer-accepted.v1", Kind.ADVOCACY, REFERRAL, told -> answered(told, "yes")),
            new EntryTemplate("advocacy.offer-declined.v1", Kind.ADVOCACY, REFERRAL, told -> answered(told, "no")),
            new EntryTemplate(
                    "advocacy.said-answered.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "STRUCK_OUT".equals(told.entry().text("answer"))
                            ? "You struck out the answer about an advocate that was entered for you."
                            : "You confirmed the answer about an advocate that was entered for you."),
            new EntryTemplate(
                    "advocacy.offer-to-bring.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "Your mentor was asked to speak with you about the offer of an advocate."),
            new EntryTemplate(
                    "advocacy.offer-withdrawn.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "The offer of an advocate was taken back: its reason is gone."),
            new EntryTemplate(
                    "advocacy.signal-attached.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "One more reason for an advocate was noted."),
            new EntryTemplate(
                    "advocacy.case-opened.v1",
                    Kind.ADVOCACY,
                    CASE,
                    told -> told.person() + " is your advocate from now on."),
            new EntryTemplate(
                    "advocacy.contact-logged.v1",
                    Kind.ADVOCACY,
                    CASE + "/contacts/{contactId}",
                    told -> "Your advocate tried to reach you (" + told.words("channel") + ")."),
            new EntryTemplate(
                    "advocacy.learner-returned.v1",
                    Kind.ADVOCACY,
                    CASE,
                    told -> "You came back on " + told.entry().day("returnedOn") + "."),
            new EntryTemplate(
                    "advocacy.case-closed.v1",
                    Kind.ADVOCACY,
                    CASE,
                    told -> "The work with your advocate ended: " + told.words("outcome") + "."),
            new EntryTemplate(
                    "advocacy.authority-given.v1",
                    Kind.ADVOCACY,
                    AUTHORITY,
                    told -> told.person() + " may speak for you (" + told.fields("scope") + ") until "
                            + told.entry().day("expiresOn") + "."),
            new EntryTemplate(
                    "advocacy.authority-ended.v1",
                    Kind.ADVOCACY,
                    AUTHORITY,
                    told -> told.person() + " no longer speaks for you."),
            new EntryTemplate(
                    "advocacy.do-not-contact-set.v1",
                    Kind.ADVOCACY,
                    DO_NOT_CONTACT,
                    told -> "You asked not to be contacted."),
            new EntryTemplate(
                    "advocacy.do-not-contact-lifted.v1",
                    Kind.ADVOCACY,
                    DO_NOT_CONTACT,
                    told -> "You may be contacted again, as you said."));

    private AdvocacyTemplates() {}

    private static String answered(EntryWording told, String answer) {
        return told.isEntered()
                ? "Your " + answer + " to an advocate was entered, " + told.asSaid() + "."
                : "You said " + answer + " to an advocate.";
    }
}
