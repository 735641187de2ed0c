package org.withme.learner.message.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Telling people outside of the product that something waits (L35). */
@ConfigMapping(prefix = "withme.message.delivery")
interface DeliveryConfig {

    /** How often it is looked whom to tell and what is to be sent, as a duration; {@code off} if another instance does it. */
    @WithDefault("5s")
    String look();

    /** How long it is waited for more before whoever wants to hear at once is told. */
    @WithDefault("2M")
    Duration gather();

    /** How often it is looked whether something waits that no event told of, for whoever wants to hear at once. */
    @WithDefault("30M")
    Duration lookAgain();

    /** After what time a message that was being handed over when a process died counts as uncertain; longer than any time-out of a carrier. */
    @WithDefault("5M")
    Duration lease();

    /** How long a message is tried again that no carrier takes, from when it could leave; servers that greylist need some hours. */
    @WithDefault("24H")
    Duration giveUpAfter();

    /** How long it is kept when a message was sent, and what became of it. */
    @WithDefault("365D")
    Duration keep();

    /** Staff who were not seen for so long get no messages: nobody says when somebody left. */
    @WithDefault("90D")
    Duration staffSeenWithin();

    /** Where a message sends people to look: the address of the front end. */
    @WithDefault("http://localhost:3000")
    URI signIn();

    /** Signs the links in messages; at least 32 characters, the same for every instance. */
    @WithDefault("development-only-key-of-links-in-messages")
    String linkKey();
}
