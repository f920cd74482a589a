package dev.nacelle.scoring;

/** Where calls are told of. Of a failure everything known is told; the caller hears less: see {@link ErrorAnswer}. */
public interface CallLog {
    /** Tells one failure. */
    void failed(Call call, Failure failure);

    /** Tells one call that was answered without a failure; a log may choose to stay silent. */
    void answered(Call call, int status);
}
