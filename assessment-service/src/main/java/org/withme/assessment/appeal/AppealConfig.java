package org.withme.assessment.appeal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long each step of an appeal takes (A11). */
@ConfigMapping(prefix = "withme.appeals")
interface AppealConfig {

    /** Where the colleges are: their days begin and end there. */
    @WithDefault("Europe/London")
    String zone();

    /** Days on which colleges are closed, such as bank holidays: what would be due on one, or at a weekend, is due on the next day that is neither. */
    Optional<List<LocalDate>> closedOn();

    /** For how many days after a decision or a result a learner may appeal. */
    @WithDefault("20")
    int daysToRaise();

    /** For how many days after an answer a learner may go on to the next stage. */
    @WithDefault("10")
    int daysToGoOn();

    /** In how many days the assessor's side answers an enquiry. */
    @WithDefault("10")
    int daysOfEnquiry();

    /** In how many days a review is answered. */
    @WithDefault("20")
    int daysOfReview();

    /** In how many days a panel answers. */
    @WithDefault("30")
    int daysOfPanel();

    /** How many people a panel has; more than half of them agree to what it answers. At least two. */
    @WithDefault("3")
    int panel();

    /** How often it is looked for appeals with which nobody went on in time, as a duration; {@code off} for never. */
    @WithDefault("10m")
    String look();
}
