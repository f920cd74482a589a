package dev.nacelle.bench;

import dev.nacelle.runtime.FunctionProcess;
import dev.nacelle.runtime.NativeLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is compared: the workshop's Python function first, as what all others are measured by, then the deployed jar as
 * Lambda's managed runtime runs it and as a container image can.
 */
final class Contenders {
    /** What a JVM makes of 1024 MB by itself, as on Lambda, in place of what this machine has. */
    private static final List<String> MEMORY = List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx768m");

    /** The first compiler only: so Lambda's managed runtimes start Java, unless it is for SnapStart. */
    private static final String C1 = "-XX:TieredStopAtLevel=1";

    private final Workbench bench;

    Contenders(Workbench bench) {
        this.bench = bench;
    }

    List<Contender> all() throws IOException {
        var image = trusting(bench.crtJar(), Workbench.PRIMED);
        var imageNotPrimed = trusting(bench.crtJar(), Map.of());
        return List.of(
                python(),
                managed("zip", List.of(C1), Map.of(), true),
                managed("zip, primed as for SnapStart", List.of(), Workbench.SNAP_START, true),
                managed("zip, primed, first compiler only", List.of(C1), Workbench.SNAP_START, true),
                image("image", bench.crtJar(), List.of(C1), image, true),
                image("image, not primed", bench.crtJar(), List.of(C1), imageNotPrimed, false),
                image("image, both compilers", bench.crtJar(), List.of(), image, true),
                image("image, Apache's client", bench.deployJar(), List.of(C1), Workbench.PRIMED, false),
                image(
                        "image, Apache's client, x25519",
                        bench.deployJar(),
                        List.of(C1, Workbench.ONE_GROUP),
                        Workbench.PRIMED,
                        false));
    }

    /** They write the start caches as they end. */
    List<Contender> trainings() throws IOException {
        return List.of(training(bench.crtJar()), training(bench.deployJar()));
    }

    private Contender training(Path jar) throws IOException {
        var options = new ArrayList<>(List.of(C1, "-XX:AOTCacheOutput=" + bench.aotCache(jar)));
        options.addAll(imageOptions(jar));
        return new Contender(
                "training", process(options, bench.folder(), trusting(jar, Workbench.PRIMED)), false, false);
    }

    /** AWS's client in C knows nothing of Java's trust stores. */
    private Map<String, String> trusting(Path jar, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        if (jar.equals(bench.crtJar())) {
            all.put("SSL_CERT_FILE", bench.stubsCertificate().toString());
        }
        return all;
    }

    private Contender python() {
        var process = new FunctionProcess(
                List.of(bench.python(), bench.pythonLoop().toString()),
                bench.folder(),
                Map.of("AWS_CA_BUNDLE", bench.certificates().toString()));
        return new Contender("Python (the workshop's)", process, false, true);
    }

    /** The runtime on the class path; the function's folder is where it starts, as Lambda unpacks the zip. */
    private Contender managed(String name, List<String> more, Map<String, String> environment, boolean warm)
            throws IOException {
        var options = new ArrayList<>(more);
        options.addAll(List.of("-cp", bench.runtimeClassPath()));
        return new Contender(
                name, process(options, bench.taskRoot(), environment), environment.equals(Workbench.SNAP_START), warm);
    }

    private Contender image(String name, Path jar, List<String> more, Map<String, String> environment, boolean warm)
            throws IOException {
        var options = new ArrayList<>(List.of("-XX:AOTCache=" + bench.aotCache(jar), "-XX:AOTMode=on"));
        options.addAll(more);
        options.addAll(imageOptions(jar));
        return new Contender(name, process(options, bench.folder(), environment), false, warm);
    }

    private List<String> imageOptions(Path jar) {
        return List.of("-Djava.library.path=" + bench.folder(), "-cp", bench.imageClassPath(jar));
    }

    private FunctionProcess process(List<String> more, Path directory, Map<String, String> environment)
            throws IOException {
        var options = new ArrayList<>(MEMORY);
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add(NativeLibrary.unpacked(bench.folder()));
        options.add("-Djavax.net.ssl.trustStore=" + bench.trustStore());
        options.add("-Djavax.net.ssl.trustStoreType=JKS");
        options.addAll(more);
        var command = FunctionProcess.runtimeInterfaceClient(bench.javaHome(), options, FunctionProcess.HANDLER);
        return new FunctionProcess(command, directory, environment);
    }
}
