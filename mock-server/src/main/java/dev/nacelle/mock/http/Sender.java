package dev.nacelle.mock.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers that come late or are disturbed; holds no thread while it waits. */
final class Sender {
    private static final int PIECES = 10;
    private static final System.Logger LOG = System.getLogger(HttpListener.class.getName());

    private final Alarm alarm;

    Sender(Alarm alarm) {
        this.alarm = alarm;
    }

    /** Sends it when its time has come; tells the callback when it is sent, or its connection is no more. */
    void send(Delivery delivery, Request request, Response response, Callback ended) {
        var sending = new Sending(delivery, request, response, ended);
        alarm.after(delivery.delay(), () -> sending.guarded(sending::start));
    }

    /** One answer under way. */
    private final class Sending {
        private final Delivery delivery;
        private final Request request;
        private final Response response;
        private final Callback ended;

        Sending(Delivery delivery, Request request, Response response, Callback ended) {
            this.delivery = delivery;
            this.request = request;
            this.response = response;
            this.ended = ended;
        }

        void start() throws IOException {
            delivery.onSending().run();
            delivery.manner()
                    .<Step>match(
                            () -> this::whole,
                            slow -> () -> slowly(slow.duration()),
                            cutOff -> () -> part(cutOff.bodyBytes()),
                            () -> this::close,
                            () -> this::reset,
                            garbage -> () -> garbage(garbage.text()))
                    .run();
        }

        private void whole() {
            Wire.setHead(delivery.answer(), request, response);
            response.write(true, body(0, delivery.answer().body().size()), ended);
        }

        private void slowly(Duration duration) {
            Wire.setHead(delivery.answer(), request, response);
            write(body(0, 0), () -> piece(0, duration.dividedBy(PIECES)));
        }

        private void piece(int number, Duration pause) {
            alarm.after(
                    pause,
                    () -> guarded(() -> {
                        int size = delivery.answer().body().size();
                        var piece = body(
                                (int) ((long) size * number / PIECES), (int) ((long) size * (number + 1) / PIECES));
                        if (number + 1 < PIECES) {
                            write(piece, () -> piece(number + 1, pause));
                        } else {
                            response.write(true, piece, ended);
                        }
                    }));
        }

        private void part(int mostBytes) {
            Wire.setHead(delivery.answer(), request, response);
            write(
                    body(
                            0,
                            Math.max(
                                    0,
                                    Math.min(mostBytes, delivery.answer().body().size() - 1))),
                    this::close);
        }

        private void close() {
            endPoint().close();
            ended.failed(new EofException("Closed on purpose"));
        }

        // With nothing left to wait for, closing a socket sends RST instead of FIN.
        private void reset() throws IOException {
            if (endPoint().getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            close();
        }

        private void garbage(String text) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            endPoint().write(Callback.from(this::close), bytes);
        }

        private EndPoint endPoint() {
            return request.getConnectionMetaData().getConnection().getEndPoint();
        }

        private ByteBuffer body(int from, int to) {
            return ByteBuffer.wrap(delivery.answer().body().bytes(), from, to - from);
        }

        // A caller that has gone is no mistake: there is nobody left to tell.
        private void write(ByteBuffer bytes, Runnable then) {
            response.write(false, bytes, Callback.from(then, ended::failed));
        }

        void guarded(Step step) {
            try {
                step.run();
            } catch (IOException gone) {
                ended.failed(gone);
            } catch (RuntimeException mistake) {
                LOG.log(Level.ERROR, "No answer to " + request.getHttpURI().getPath(), mistake);
                ended.failed(mistake);
            }
        }
    }

    /** Part of sending an answer. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
