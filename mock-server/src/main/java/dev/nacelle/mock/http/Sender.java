package dev.nacelle.mock.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/** Sends answers that come late or are disturbed. */
final class Sender {
    private static final int PIECES = 10;

    private final Alarm alarm;
    private final UnderWay underWay;

    Sender(Alarm alarm, UnderWay underWay) {
        this.alarm = alarm;
        this.underWay = underWay;
    }

    /** Sends it when its time has come; the future ends when it is sent, or its connection is no more. */
    CompletableFuture<Void> send(Delivery delivery, HttpServletRequest request, HttpServletResponse response) {
        var sending = new Sending(delivery, request, response, new CompletableFuture<>());
        underWay.begin();
        alarm.after(delivery.delay(), () -> sending.guarded(sending::start));
        return sending.done().whenComplete((sent, mistake) -> underWay.end());
    }

    /** One answer under way. */
    private final class Sending {
        private final Delivery delivery;
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final CompletableFuture<Void> done;

        Sending(
                Delivery delivery,
                HttpServletRequest request,
                HttpServletResponse response,
                CompletableFuture<Void> done) {
            this.delivery = delivery;
            this.request = request;
            this.response = response;
            this.done = done;
        }

        CompletableFuture<Void> done() {
            return done;
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

        private void whole() throws IOException {
            Exchange.write(delivery, request, response);
            done.complete(null);
        }

        private void slowly(Duration duration) throws IOException {
            Exchange.writeHead(delivery.answer(), request, response);
            response.flushBuffer();
            piece(0, duration.dividedBy(PIECES));
        }

        private void piece(int number, Duration pause) {
            alarm.after(
                    pause,
                    () -> guarded(() -> {
                        var bytes = delivery.answer().body().bytes();
                        int from = (int) ((long) bytes.length * number / PIECES);
                        int to = (int) ((long) bytes.length * (number + 1) / PIECES);
                        response.getOutputStream().write(bytes, from, to - from);
                        if (number + 1 < PIECES) {
                            response.flushBuffer();
                            piece(number + 1, pause);
                        } else {
                            done.complete(null);
                        }
                    }));
        }

        private void part(int mostBytes) throws IOException {
            Exchange.writeHead(delivery.answer(), request, response);
            var bytes = delivery.answer().body().bytes();
            int count = Math.max(0, Math.min(mostBytes, bytes.length - 1));
            response.getOutputStream().write(bytes, 0, count);
            response.flushBuffer();
            close();
        }

        private void close() {
            endPoint().close();
            done.complete(null);
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
            return ServletContextRequest.getServletContextRequest(request)
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint();
        }

        // A caller that has gone is no mistake: there is nobody left to tell.
        void guarded(Step step) {
            try {
                step.run();
            } catch (IOException gone) {
                done.complete(null);
            } catch (RuntimeException mistake) {
                done.completeExceptionally(mistake);
            }
        }
    }

    /** Part of sending an answer. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
