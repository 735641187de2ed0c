package org.withme.learner.learning.autonomy;

enum MoveState {
    PROPOSED,
    AGREED,
    DECLINED,
    WITHDRAWN
}
