package dev.nacelle.app.shell;

import java.nio.file.Path;

/** Somebody who may know what to do with a file that was dropped on the window or opened. */
public interface FileTaker {
    /**
     * Takes that file, or leaves it to the next.
     *
     * @return whether it was taken; it need not turn out to be any good
     */
    boolean take(Path file);
}
