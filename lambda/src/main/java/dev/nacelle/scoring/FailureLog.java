package dev.nacelle.scoring;

/** Where failures are told with everything known about them. The caller hears less: see {@link ErrorAnswer}. */
@FunctionalInterface
public interface FailureLog {
    /** Tells one failure. */
    void failed(String requestId, Failure failure);
}
