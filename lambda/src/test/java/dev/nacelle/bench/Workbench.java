package dev.nacelle.bench;

import dev.nacelle.emulator.TlsIdentity;
import dev.nacelle.runtime.FunctionProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Everything the contenders need on disk.
 *
 * @param folder of this run, empty at first
 * @param javaHome of the JDK that runs the function
 * @param python the interpreter that has boto3
 * @param pythonLoop the baseline's program
 * @param deployJar the function as deployed
 * @param crtJar the same for the container image, with AWS's HTTP client in C
 */
record Workbench(Path folder, Path javaHome, String python, Path pythonLoop, Path deployJar, Path crtJar) {
    static final Map<String, String> PRIMED = Map.of("NACELLE_PRIME", "on");
    static final Map<String, String> SNAP_START =
            Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "JAVA_TOOL_OPTIONS", FunctionProcess.FOR_A_SNAPSHOT);
    static final String ONE_GROUP = "-Djdk.tls.namedGroups=x25519";

    private static final Path SYSTEM_ROOTS = Path.of("/etc/ssl/certs/ca-certificates.crt");

    /** Unpacks the function and writes who is to be trusted. */
    void prepare(TlsIdentity identity) throws IOException, GeneralSecurityException {
        unpack();
        unpackMachineCode();
        identity.trustStore(javaHome, trustStore());
        Files.writeString(certificates(), Files.readString(SYSTEM_ROOTS) + identity.pem());
        Files.writeString(stubsCertificate(), identity.pem());
    }

    Path taskRoot() {
        return folder.resolve("task");
    }

    Path trustStore() {
        return folder.resolve("trust.jks");
    }

    Path certificates() {
        return folder.resolve("trust.pem");
    }

    /** What the client in C is to trust besides the system's roots, which it reads by itself. */
    Path stubsCertificate() {
        return folder.resolve("stub.pem");
    }

    /** Trained with that jar. */
    Path aotCache(Path jar) {
        return folder.resolve(jar.getFileName() + ".aot");
    }

    /** Where a process writes to. */
    Path output() {
        return folder.resolve("output.txt");
    }

    /** AWS's runtime alone. */
    String runtimeClassPath() {
        return jars(
                "aws-lambda-java-runtime-interface-client",
                "aws-lambda-java-serialization",
                "aws-lambda-java-core",
                "utils-lite");
    }

    /** The function, then what its jar has not of AWS's runtime. */
    String imageClassPath(Path jar) {
        return jar
                + File.pathSeparator
                + jars("aws-lambda-java-runtime-interface-client", "aws-lambda-java-serialization");
    }

    private static String jars(String... names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Arrays.stream(names)
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name + "-")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the container image has it: unpacked once, not at each start. */
    private void unpackMachineCode() throws IOException {
        try (var jar = new JarFile(crtJar.toFile())) {
            var library = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".so"))
                    .findFirst()
                    .orElseThrow();
            try (var content = jar.getInputStream(library)) {
                Files.copy(content, folder.resolve(Path.of(library.getName()).getFileName()));
            }
        }
    }

    private void unpack() throws IOException {
        try (var jar = new JarFile(deployJar.toFile())) {
            for (var entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                var file = taskRoot().resolve(entry.getName()).normalize();
                if (!file.startsWith(taskRoot())) {
                    throw new IOException("Outside of the folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (var content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
    }
}
