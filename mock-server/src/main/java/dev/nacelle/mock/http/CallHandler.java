package dev.nacelle.mock.http;

import dev.nacelle.contract.Body;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes requests off the server and gives it the answers, with nothing in between: the servlet API and what stands on it
 * would be a fifth of a call's work. The thread that has read a request answers it as well, as long as nothing in it may
 * wait: handing each one over would cost as much as reading it. Requests to paths set aside go on to the handler behind
 * this one.
 */
final class CallHandler extends Handler.Wrapper {
    private static final System.Logger LOG = System.getLogger(HttpListener.class.getName());

    private final int maxBodyBytes;
    private final HttpThreads threads;
    private final WireHandler handler;
    private final Optional<String> aside;
    private final Sender sender;
    private final UnderWay underWay;

    /**
     * Has that handler answer.
     *
     * @param aside paths that begin with this are set aside; empty if none is
     */
    CallHandler(
            int maxBodyBytes,
            HttpThreads threads,
            WireHandler handler,
            Optional<String> aside,
            Sender sender,
            UnderWay underWay) {
        this.maxBodyBytes = maxBodyBytes;
        this.threads = threads;
        this.handler = handler;
        this.aside = aside;
        this.sender = sender;
        this.underWay = underWay;
    }

    /** Whatever may wait is handed to another thread here, so that the server need not do so for every request. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (aside.isPresent() && request.getHttpURI().getPath().startsWith(aside.get())) {
            threads.run(() -> setAside(request, response, callback));
            return true;
        }
        var ended = Callback.from(callback, underWay.begin()::end);
        // A call may take longer than a connection may be idle.
        request.addIdleTimeoutListener(idle -> false);
        var reader =
                new BodyReader(request, maxBodyBytes, body -> answer(request, body, response, ended), ended::failed);
        if (handler.mayWait()) {
            threads.run(reader);
        } else {
            reader.run();
        }
        return true;
    }

    // Whatever goes wrong in it, the caller gets an answer.
    @SuppressWarnings("OverlyBroadCatchBlock")
    private void setAside(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception mistake) {
            Response.writeError(request, response, callback, mistake);
        }
    }

    // Whatever went wrong in it, the caller gets an answer.
    @SuppressWarnings("OverlyBroadCatchBlock")
    private void answer(Request request, Body body, Response response, Callback ended) {
        try {
            var delivery = handler.answer(Wire.request(request, body), Wire.sourceIp(request));
            if (delivery.isPlain()) {
                write(delivery, request, response, ended);
            } else {
                sender.send(delivery, request, response, ended);
            }
        } catch (RuntimeException | IOException mistake) {
            LOG.log(Level.ERROR, "No answer to " + request.getHttpURI().getPath(), mistake);
            Response.writeError(request, response, ended, 500);
        }
    }

    private void write(Delivery delivery, Request request, Response response, Callback ended) throws IOException {
        delivery.onSending().run();
        Wire.setHead(delivery.answer(), request, response);
        if (delivery.body().isPresent()) {
            stream(delivery.body().get(), response);
            ended.succeeded();
        } else {
            response.write(true, ByteBuffer.wrap(delivery.answer().body().bytes()), ended);
        }
    }

    // Whoever writes may have to wait for the caller to read.
    private void stream(Delivery.BodyWriter body, Response response) throws IOException {
        threads.lend();
        try (var out = Content.Sink.asOutputStream(response)) {
            body.write(out);
        } finally {
            threads.giveBack();
        }
    }
}
