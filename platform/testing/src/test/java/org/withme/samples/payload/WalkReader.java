package org.withme.samples.payload;

import org.withme.platform.events.ReceivedEvent;

class WalkReader {

    String lookedUp(ReceivedEvent event) {
        return event.data().get("title");
    }

    String read(ReceivedEvent event) {
        return event.as(Title.class).title();
    }

    record Title(String title) {}
}
