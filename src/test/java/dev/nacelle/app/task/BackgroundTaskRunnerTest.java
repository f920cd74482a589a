package dev.nacelle.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BackgroundTaskRunnerTest {
    private final BlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(home::add);

    @AfterEach
    void stop() {
        tasks.close();
    }

    @Test
    void theAnswerComesBackHome() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        var answers = new ArrayList<String>();

        tasks.run(
                () -> {
                    threads.add(Thread.currentThread());
                    return "answer";
                },
                answers::add,
                thrown -> answers.add("failed"));
        nextAtHome().run();

        assertEquals(List.of("answer"), answers);
        assertNotSame(Thread.currentThread(), threads.get(0));
    }

    @Test
    void whatTheWorkThrowsComesBackHome() throws InterruptedException {
        var broken = new IllegalStateException("broken");
        var seen = new ArrayList<Exception>();

        tasks.run(
                () -> {
                    throw broken;
                },
                answer -> {},
                seen::add);
        nextAtHome().run();

        assertSame(broken, seen.get(0));
    }

    @Test
    void cancellingInterruptsTheWorkAndALateAnswerChangesNothing() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var answers = new ArrayList<String>();

        var job = tasks.run(
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException expected) {
                        interrupted.countDown();
                    }
                    return "late";
                },
                answers::add,
                thrown -> answers.add("failed"));
        assertTrue(begun.await(180, TimeUnit.SECONDS));
        job.cancel();
        assertTrue(interrupted.await(180, TimeUnit.SECONDS));
        nextAtHome().run();

        assertEquals(List.of(), answers);
    }

    private Runnable nextAtHome() throws InterruptedException {
        var next = home.poll(180, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing came home");
        return java.util.Objects.requireNonNull(next);
    }
}
