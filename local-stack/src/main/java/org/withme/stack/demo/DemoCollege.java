package org.withme.stack.demo;

import java.util.List;
import org.withme.stack.ilr.IlrGenerator;
import org.withme.stack.ilr.IlrSettings;

/** An invented college of the demo. */
public record DemoCollege(String name, IlrSettings settings) {

    public static final DemoCollege ASHDOWN = new DemoCollege("Ashdown College", IlrSettings.first("90000001", 500, 1));
    static final DemoCollege BRACKENFELL =
            new DemoCollege("Brackenfell College", IlrSettings.first("90000002", 300, 2));
    static final List<DemoCollege> ALL = List.of(ASHDOWN, BRACKENFELL);

    public String ukprn() {
        return settings.ukprn();
    }

    /** The college's MIS: its secret equals its id, in the demo only. */
    String misClient() {
        return "mis-" + ukprn();
    }

    IlrGenerator firstReturn() {
        return new IlrGenerator(settings);
    }
}
