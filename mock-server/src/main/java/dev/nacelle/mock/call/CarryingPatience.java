package dev.nacelle.mock.call;

import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.Patience;
import dev.nacelle.mock.gateway.TooLateException;
import java.time.Duration;

/**
 * Takes the call along to the thread on which a function runs that may be given up on, and lends the place of the thread
 * that waits for it.
 *
 * @param patience runs the function, and gives up
 */
public record CarryingPatience(Patience patience, CurrentCall calls, Slack slack) implements Patience {
    @Override
    public byte[] call(FunctionInvoker function, byte[] event, Duration limit)
            throws FunctionFailedException, TooLateException {
        slack.lend();
        try {
            return patience.call(calls.carried(function), event, limit);
        } finally {
            slack.giveBack();
        }
    }
}
