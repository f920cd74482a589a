package dev.nacelle.mock;

import dev.nacelle.mock.call.Slack;
import dev.nacelle.mock.http.HttpThreads;

/** Lets the listener's threads stand in for each other. */
record ThreadSlack(HttpThreads threads) implements Slack {
    @Override
    public void lend() {
        threads.lend();
    }

    @Override
    public void giveBack() {
        threads.giveBack();
    }
}
