package org.withme.samples.meddling;

class EntityResource {

    String show(Walk walk) {
        return walk.id();
    }
}
