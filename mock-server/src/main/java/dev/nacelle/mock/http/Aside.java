package dev.nacelle.mock.http;

import dev.nacelle.contract.Body;
import io.javalin.http.Context;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Answers requests to the paths set aside, by way of Javalin: they are few, and their answers may be long. What their
 * handler gives is sent as it is, neither late nor disturbed.
 *
 * @param maxBodyBytes a longer body is handed on cut, one byte beyond this
 */
record Aside(int maxBodyBytes, HttpThreads threads, WireHandler handler) {
    /** Takes a request and answers it. */
    void take(Context context) throws IOException {
        context.skipRemainingHandlers();
        // A caller that sends or reads slowly holds this thread.
        threads.lend();
        try {
            answer(context);
        } finally {
            threads.giveBack();
        }
    }

    private void answer(Context context) throws IOException {
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        var body = Body.of(context.req().getInputStream().readNBytes(maxBodyBytes + 1));
        var delivery = handler.answer(Wire.request(request, body), Wire.sourceIp(request));
        delivery.onSending().run();
        // The servlet API would respell the content type, drop "Connection" and add headers of its own.
        Wire.setHead(
                delivery.answer(),
                request,
                ServletContextRequest.getServletContextRequest(context.req())
                        .getServletContextResponse()
                        .getWrapped());
        context.res().setStatus(delivery.answer().status());
        if (delivery.body().isPresent()) {
            delivery.body().get().write(context.res().getOutputStream());
        } else {
            context.res().getOutputStream().write(delivery.answer().body().bytes());
        }
    }
}
