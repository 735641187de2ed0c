package org.withme.learner.record.profile;

enum Place {
    CLASSROOM,
    WORK_BASED,
    HOME_BASED,
    COMMUNITY
}
