package dev.nacelle.app.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.instance.SingleInstance.Claim;
import dev.nacelle.app.instance.SingleInstance.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SingleInstanceTest {
    @TempDir
    private Path folder;

    private final List<SingleInstance> held = new ArrayList<>();

    @AfterEach
    void giveUp() {
        held.forEach(SingleInstance::close);
    }

    @Test
    void aSecondStartCallsTheFirstAndHoldsNothing() throws InterruptedException {
        var calls = new CountDownLatch(2);
        hold(calls::countDown);
        var second = SingleInstance.claim(folder, SingleInstanceTest::nothing);
        var third = SingleInstance.claim(folder, SingleInstanceTest::nothing);

        assertEquals(new Result(Claim.ANOTHER_CAME, Optional.empty()), second);
        assertEquals(second, third);
        assertTrue(calls.await(180, TimeUnit.SECONDS));
    }

    @Test
    void whoGivesTheClaimUpLeavesItToTheNext() {
        SingleInstance.claim(folder, SingleInstanceTest::nothing)
                .holder()
                .orElseThrow()
                .close();

        hold(SingleInstanceTest::nothing);
        assertEquals(
                Claim.ANOTHER_CAME,
                SingleInstance.claim(folder, SingleInstanceTest::nothing).claim());
    }

    @Test
    void oneThatHoldsTheClaimAndDoesNotAnswerCountsAsNobody() throws IOException {
        hold(SingleInstanceTest::nothing);
        Files.writeString(folder.resolve("instance.port"), "no port");

        assertEquals(
                new Result(Claim.GRANTED, Optional.empty()), SingleInstance.claim(folder, SingleInstanceTest::nothing));
    }

    @Test
    void whereNothingCanBeWrittenTheWindowOpensAllTheSame() throws IOException {
        var file = Files.writeString(folder.resolve("a file"), "");

        assertEquals(
                new Result(Claim.GRANTED, Optional.empty()), SingleInstance.claim(file, SingleInstanceTest::nothing));
    }

    private void hold(Runnable called) {
        held.add(SingleInstance.claim(folder, called).holder().orElseThrow());
    }

    private static void nothing() {}
}
