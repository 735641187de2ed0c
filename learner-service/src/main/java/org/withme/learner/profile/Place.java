package org.withme.learner.profile;

enum Place {
    CLASSROOM,
    WORK_BASED,
    HOME_BASED,
    COMMUNITY
}
