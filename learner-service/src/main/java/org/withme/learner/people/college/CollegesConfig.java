package org.withme.learner.people.college;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The colleges that use the platform. */
@ConfigMapping(prefix = "withme.colleges")
interface CollegesConfig {

    /** What a college is called; the key is its UKPRN: {@code withme.colleges.names.90000001=Ashdown College}. */
    Map<String, String> names();
}
