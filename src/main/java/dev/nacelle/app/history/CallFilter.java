package dev.nacelle.app.history;

/** Which calls a person wants to see. */
public enum CallFilter {
    /** Every one. */
    ALL,
    /** Those to the mock. */
    MOCK,
    /** Those to anything else. */
    LIVE,
    /** Those that came to no score. */
    FAILED,
    /** Those that are pinned. */
    PINNED;

    /** Whether that call is one of them. */
    public boolean takes(KeptCall call) {
        return switch (this) {
            case ALL -> true;
            case MOCK -> call.isMock();
            case LIVE -> !call.isMock();
            case FAILED -> call.failed();
            case PINNED -> call.pinned();
        };
    }
}
