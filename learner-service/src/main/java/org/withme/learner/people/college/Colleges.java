package org.withme.learner.people.college;

import jakarta.enterprise.context.ApplicationScoped;

/** The names of colleges. */
@ApplicationScoped
public class Colleges {

    private final CollegesConfig config;

    Colleges(CollegesConfig config) {
        this.config = config;
    }

    /** The configured name, else "the college with UKPRN …". */
    public String name(String ukprn) {
        String name = config.names().get(ukprn);
        return name != null ? name : "the college with UKPRN " + ukprn;
    }
}
