package dev.nacelle.app.palette;

import java.util.List;

/** Something the palette asks for what can be done, each time it is opened. */
@FunctionalInterface
public interface CommandSource {
    /** What can be done now, the most wanted first. */
    List<Entry> entries();
}
