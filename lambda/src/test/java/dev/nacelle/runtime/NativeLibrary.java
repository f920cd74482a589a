package dev.nacelle.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of AWS's runtime interface client that is no Java. By itself each process unpacks it to one and the same
 * file; unpacked beforehand, as on AWS, processes do not get into each other's way.
 */
public final class NativeLibrary {
    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "aarch64", "aarch_64");
    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    /** Whether AWS has built it for this computer. */
    public static boolean isThereOne() {
        return resource().isPresent();
    }

    /** Unpacks it into that folder; gives the JVM's option that makes the client load it from there. */
    public static String unpacked(Path folder) throws IOException {
        var file = folder.resolve("libaws-lambda-jni.so");
        if (!Files.exists(file)) {
            var loader = NativeLibrary.class.getClassLoader();
            try (var library = loader.getResourceAsStream(resource().orElseThrow())) {
                Files.copy(Objects.requireNonNull(library), file);
            }
        }
        return "-D" + PROPERTY + "=" + file;
    }

    private static Optional<String> resource() {
        var libc = isMusl() ? "_musl" : "";
        return Optional.ofNullable(ARCHITECTURES.get(System.getProperty("os.arch")))
                .filter(known -> System.getProperty("os.name").equals("Linux"))
                .map(known -> "jni/libaws-lambda-jni.linux" + libc + "-" + known + ".so");
    }

    /** Alpine and its like. */
    private static boolean isMusl() {
        return Files.exists(Path.of("/lib/ld-musl-x86_64.so.1")) || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
    }
}
