package org.withme.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows how the start goes: a table that redraws itself in a terminal, one line per step elsewhere. */
final class StartDisplay implements StackListener {

    private static final long REDRAW_MILLIS = 250;

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private Thread redraw;
    private boolean drawn;

    StartDisplay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void begin(List<StackComponent> components) {
        components.forEach(component -> states.put(component.name(), "waiting"));
        if (terminal) {
            redraw = new Thread(this::keepDrawing, "start-display");
            redraw.setDaemon(true);
            redraw.start();
        }
    }

    void end() {
        Thread drawing = redraw;
        if (drawing != null) {
            drawing.interrupt();
            redraw = null;
            draw();
        }
    }

    @Override
    public synchronized void starting(StackComponent component) {
        begun.put(component.name(), System.nanoTime());
        state(component, "starting");
    }

    @Override
    public synchronized void ready(StackComponent component, Duration took) {
        begun.remove(component.name());
        state(component, "ready on port " + component.port() + " after " + seconds(took.toNanos()));
    }

    @Override
    public synchronized void failed(StackComponent component) {
        begun.remove(component.name());
        state(component, "failed, see " + component.log());
    }

    private void state(StackComponent component, String state) {
        states.put(component.name(), state);
        if (!terminal) {
            out.println("  " + component.name() + ": " + state);
        }
    }

    private void keepDrawing() {
        while (!Thread.currentThread().isInterrupted()) {
            draw();
            try {
                Thread.sleep(REDRAW_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void draw() {
        if (drawn) {
            out.print("\u001b[" + states.size() + "A");
        }
        drawn = true;
        long now = System.nanoTime();
        states.forEach((name, state) -> {
            Long since = begun.get(name);
            String running = since == null ? "" : " " + seconds(now - since);
            out.printf("\u001b[2K  %-20s %s%s%n", name, state, running);
        });
        out.flush();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
