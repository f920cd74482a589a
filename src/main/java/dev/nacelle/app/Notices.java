package dev.nacelle.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a person should know, kept until the window is there to show it. Used on the FX thread only. */
final class Notices implements Consumer<String> {
    private final List<String> kept = new ArrayList<>();
    private Consumer<String> shown = kept::add;

    @Override
    public void accept(String notice) {
        shown.accept(notice);
    }

    /** Shows what was kept so far, and from now on every notice as it comes. */
    void showIn(Consumer<String> window) {
        shown = window;
        kept.forEach(window);
        kept.clear();
    }
}
