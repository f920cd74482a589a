package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test that runs {@code lambda/deploy} with stand-ins for every tool it calls. */
abstract class RunsDeploy {
    /** Where everything goes well, unless the test says otherwise. */
    final Workshop workshop;

    /** The run that the test looks at. */
    Workshop.Run run = new Workshop.Run(0, "", List.of());

    private final Path folder;

    RunsDeploy(Path folder) throws IOException {
        this.folder = folder;
        this.workshop = new Workshop(folder);
    }

    /** Whatever happened, nobody who reads the terminal over a shoulder learns the account or a secret. */
    @AfterEach
    void neitherAccountNorSecretIsEverPrinted() {
        assertFalse(run.output().contains(Workshop.ACCOUNT), run.output());
        assertFalse(run.output().contains("registry-password"), run.output());
        assertFalse(run.output().contains("secret-token"), run.output());
    }

    /** Another workshop beside the first. */
    final Workshop workshop(String name) throws IOException {
        return new Workshop(folder.resolve(name));
    }
}
