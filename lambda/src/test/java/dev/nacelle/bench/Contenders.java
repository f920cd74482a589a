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

    /** The first compiler only: so Lambda's managed runtimes start Java, unless it is for SnapStart. */
    private static final String C1 = "-XX:TieredStopAtLevel=1";

    private final Workbench bench;

    Contenders(Workbench bench) {
        this.bench = bench;
    }

    List<Contender> all() throws IOException {
        return List.of(
                python(),
                managed("zip", List.of(C1), Map.of(), true),
                managed("zip, primed as for SnapStart", List.of(), Workbench.SNAP_START, true),
                image("image, start cache", List.of(C1), Map.of(), true),
                image("image, start cache, x25519", with(C1, Workbench.ONE_GROUP), Map.of(), false),
                image("image, start cache, primed", List.of(C1), Workbench.PRIMED, false),
                image("image, start cache, x25519, primed", with(C1, Workbench.ONE_GROUP), Workbench.PRIMED, false),
                image("the same, both compilers", Workbench.ONE_GROUP, Workbench.PRIMED, true));
    }

    private static List<String> with(String option, List<String> more) {
        var all = new ArrayList<>(List.of(option));
        all.addAll(more);
        return all;
    }

    /** Writes the ahead-of-time cache as it ends. */
    Contender training() throws IOException {
        var options = List.of(C1, "-XX:AOTCacheOutput=" + bench.aotCache(), "-cp", bench.imageClassPath());
        return new Contender("training", process(options, bench.folder(), Workbench.PRIMED), false, false);
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

    private Contender image(String name, List<String> more, Map<String, String> environment, boolean warm)
            throws IOException {
        var options = new ArrayList<>(List.of("-XX:AOTCache=" + bench.aotCache(), "-XX:AOTMode=on"));
        options.addAll(more);
        options.addAll(List.of("-cp", bench.imageClassPath()));
        return new Contender(name, process(options, bench.folder(), environment), false, warm);
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
