package org.withme.learner.people.college;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The names of colleges by UKPRN: {@code withme.colleges.names.90000001=Ashdown College}. */
@ConfigMapping(prefix = "withme.colleges")
interface CollegesConfig {

    Map<String, String> names();
}
