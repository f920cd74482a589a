package dev.nacelle.mock.call;

/** Threads that stand in for those that wait. */
public interface Slack {
    /** The thread that calls this is about to wait for long. */
    void lend();

    /** The thread that called {@link #lend()} goes on. */
    void giveBack();

    /** No threads stand in. */
    static Slack none() {
        return new Slack() {
            @Override
            public void lend() {
                // Nobody stands in.
            }

            @Override
            public void giveBack() {
                // Nobody stood in.
            }
        };
    }
}
