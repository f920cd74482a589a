package dev.nacelle.app.task;

import java.time.Duration;

/** Does something a while later, where the caller lives. */
public interface Timer {
    /** Does that once, on the caller's thread, after that time; not at all once the job was cancelled. */
    TaskRunner.Job after(Duration delay, Runnable action);
}
