package dev.nacelle.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BackgroundTimerTest {
    private final BlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    private final BackgroundTimer timer = new BackgroundTimer(home::add);
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void stop() {
        timer.close();
    }

    @Test
    void theActionComesBackHome() throws InterruptedException {
        timer.after(Duration.ZERO, () -> done.add("done"));

        nextAtHome().run();

        assertEquals(List.of("done"), done);
    }

    @Test
    void aCancelledActionIsNotDoneThoughItIsHomeAlready() throws InterruptedException {
        var job = timer.after(Duration.ZERO, () -> done.add("done"));
        var home = nextAtHome();

        job.cancel();
        home.run();

        assertEquals(List.of(), done);
    }

    private Runnable nextAtHome() throws InterruptedException {
        var next = home.poll(180, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came home");
        return next;
    }
}
