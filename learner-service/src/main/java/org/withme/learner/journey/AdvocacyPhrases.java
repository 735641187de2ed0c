package org.withme.learner.journey;

import java.util.List;
import java.util.Map;

/** How advocate-service's events are told. */
final class AdvocacyPhrases {

    private static final String REFERRAL = "/v1/advocacy/referrals/{referralId}";
    private static final String CASE = "/v1/advocacy/cases/{caseId}";
    private static final String AUTHORITY = CASE + "/authorities/{authorityId}";
    private static final String DO_NOT_CONTACT = "/v1/advocacy/do-not-contact";

    /** By signal. */
    private static final Map<String, String> WHY_OFFERED = Map.of(
            "WITHDRAWAL", " because they left a college",
            "BREAK", " because they take a break",
            "DISPUTED_JUDGEMENT", " because a judgement is disputed",
            "LEARNER", ", as they asked",
            "TEAM", ", as somebody on the team asked");

    static final List<Phrase> ALL = List.of(
            new Phrase(
                    "advocacy.offer-made.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "Was offered an advocate"
                            + WHY_OFFERED.getOrDefault(told.entry().text("signal"), "") + "."),
            new Phrase("advocacy.offer-accepted.v1", Kind.ADVOCACY, REFERRAL, told -> "Said yes to an advocate."),
            new Phrase("advocacy.offer-declined.v1", Kind.ADVOCACY, REFERRAL, told -> "Said no to an advocate."),
            new Phrase(
                    "advocacy.offer-withdrawn.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "The offer of an advocate was taken back: its reason is gone."),
            new Phrase(
                    "advocacy.signal-attached.v1",
                    Kind.ADVOCACY,
                    REFERRAL,
                    told -> "One more reason for an advocate was noted."),
            new Phrase(
                    "advocacy.case-opened.v1",
                    Kind.ADVOCACY,
                    CASE,
                    told -> told.person() + " is the learner's advocate from now on."),
            new Phrase(
                    "advocacy.contact-logged.v1",
                    Kind.ADVOCACY,
                    CASE + "/contacts/{contactId}",
                    told -> "The advocate tried to reach the learner (" + told.words("channel") + ")."),
            new Phrase(
                    "advocacy.learner-returned.v1",
                    Kind.ADVOCACY,
                    CASE,
                    told -> "Came back on " + told.entry().day("returnedOn") + "."),
            new Phrase(
                    "advocacy.case-closed.v1",
                    Kind.ADVOCACY,
                    CASE,
                    told -> "The work with the advocate ended: " + told.words("outcome") + "."),
            new Phrase(
                    "advocacy.authority-given.v1",
                    Kind.ADVOCACY,
                    AUTHORITY,
                    told -> told.person() + " may speak for the learner (" + told.fields("scope") + ") until "
                            + told.entry().day("expiresOn") + "."),
            new Phrase(
                    "advocacy.authority-ended.v1",
                    Kind.ADVOCACY,
                    AUTHORITY,
                    told -> told.person() + " no longer speaks for the learner."),
            new Phrase(
                    "advocacy.do-not-contact-set.v1",
                    Kind.ADVOCACY,
                    DO_NOT_CONTACT,
                    told -> "Asked not to be contacted."),
            new Phrase(
                    "advocacy.do-not-contact-lifted.v1",
                    Kind.ADVOCACY,
                    DO_NOT_CONTACT,
                    told -> "May be contacted again, as they said."));

    private AdvocacyPhrases() {}
}
