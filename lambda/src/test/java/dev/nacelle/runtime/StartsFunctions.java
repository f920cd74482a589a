package dev.nacelle.runtime;

import dev.nacelle.emulator.SageMakerStub;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that starts functions and what they talk to, and ends them whatever comes of it. */
abstract class StartsFunctions {
    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (var one : opened) {
            one.close();
        }
    }

    /** Ended before what it talks to. */
    final RunningFunction running(RunningFunction function) {
        opened.add(0, function);
        return function;
    }

    final SageMakerStub stub(SageMakerStub.Behaviour behaviour) throws IOException {
        var stub = SageMakerStub.plain(behaviour);
        opened.add(stub);
        return stub;
    }
}
