package dev.nacelle.bench;

import dev.nacelle.runtime.FunctionProcess;
import dev.nacelle.runtime.NativeLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is compared: the workshop's Python function first, as what all others are measured by, then the deployed jar as
 * Lambda's managed runtime runs it and as a container image can.
 */
final class Contenders {
    /** What a JVM makes of 1024 MB by itself, as on Lambda, in place of what this machine has. */
    private static final List<String> MEMORY = List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx768m");

    /** Lambda's managed runtimes stop here. */
    private static final String C1 = "-XX:TieredStopAtLevel=1";

    private final Workbench bench;

    Contenders(Workbench bench) {
        this.bench = bench;
    }

    List<Contender> all() throws IOException {
        return List.of(
                python(),
                managed("zip", Map.of(), true),
                managed("zip, primed as for SnapStart", Workbench.SNAP_START, false),
                image("image, AOT cache", List.of(), Map.of(), true),
                image("image, AOT cache, primed", List.of(), Workbench.PRIMED, false),
                image("image, AOT cache, x25519", Workbench.ONE_GROUP, Map.of(), false),
                image("image, AOT cache, x25519, primed", Workbench.ONE_GROUP, Workbench.PRIMED, false));
    }

    /** Writes the ahead-of-time cache as it ends. */
    Contender training() throws IOException {
        var options = List.of(C1, "-XX:AOTCacheOutput=" + bench.aotCache(), "-cp", bench.imageClassPath());
        return new Contender("training", process(options, bench.folder(), Workbench.PRIMED), false);
    }

    private Contender python() {
        var process = new FunctionProcess(
                List.of(bench.python(), bench.pythonLoop().toString()),
                bench.folder(),
                Map.of("AWS_CA_BUNDLE", bench.certificates().toString()));
        return new Contender("Python (the workshop's)", process, true);
    }

    /** The runtime on the class path; the function's folder is where it starts, as Lambda unpacks the zip. */
    private Contender managed(String name, Map<String, String> environment, boolean warm) throws IOException {
        var options = List.of(C1, "-cp", bench.runtimeClassPath());
        return new Contender(name, process(options, bench.taskRoot(), environment), warm);
    }

    private Contender image(String name, List<String> more, Map<String, String> environment, boolean warm)
            throws IOException {
        var options = new ArrayList<>(List.of(C1, "-XX:AOTCache=" + bench.aotCache(), "-XX:AOTMode=on"));
        options.addAll(more);
        options.addAll(List.of("-cp", bench.imageClassPath()));
        return new Contender(name, process(options, bench.folder(), environment), warm);
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
