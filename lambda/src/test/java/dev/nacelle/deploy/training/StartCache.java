package dev.nacelle.deploy.training;

import static java.util.Map.entry;

import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.TlsIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Trains Java's start cache for the function: {@code StartCache <cache file> <command that starts the function...>}. The
 * command is the one Lambda runs; NACELLE_START_CACHE tells it to record. Needs JDK 25 or newer.
 *
 * <p>Fails unless every training call was answered as expected, the cache was written, and the function starts from it: a
 * cache that does not fit is passed over in silence, and every later start would be slow.
 */
public final class StartCache {
    private static final int CALLS_OF_EACH_KIND = 20;
    private static final int PATIENCE_SECONDS = 120;
    private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(28);
    private static final String SCORE = "0.998887598515";

    private final List<String> command;
    private final SageMakerStub model;
    private final Path certificate;

    private StartCache(List<String> command, SageMakerStub model, Path certificate) {
        this.command = command;
        this.model = model;
        this.certificate = certificate;
    }

    public static void main(String[] arguments) throws Exception {
        var cache = Path.of(arguments[0]).toAbsolutePath();
        var folder = Files.createTempDirectory("training");
        var identity = TlsIdentity.make(folder);
        try (var model = SageMakerStub.tls(identity.serverContext(), asked -> SageMakerStub.Reply.score(SCORE))) {
            var trusted = Files.writeString(folder.resolve("model.pem"), identity.pem());
            var training = new StartCache(List.of(arguments).subList(1, arguments.length), model, trusted);
            var events = events();
            training.millis("-XX:AOTCacheOutput=" + cache, events);
            var first = events.subList(0, 1);
            var without = training.millis("-XX:AOTMode=off", first);
            var loaded = folder.resolve("loaded");
            var with = training.millis("-XX:AOTCache=" + cache + " -Xlog:class+load:file=" + loaded, first);
            checkUsed(loaded);
            System.out.printf("From start to first answer: %d ms without the cache, %d ms with it%n", without, with);
        }
    }

    /**
     * Starts the function, lets it answer these events and ends it.
     *
     * @return milliseconds from the start to the last answer
     */
    private long millis(String cacheOptions, List<String> events) throws Exception {
        try (var lambda = RuntimeApi.start()) {
            var answers = events.stream()
                    .map(event -> lambda.invoke(event.getBytes(StandardCharsets.UTF_8), FUNCTION_TIMEOUT))
                    .toList();
            long begin = System.nanoTime();
            var function = start(cacheOptions, lambda);
            try {
                check(events, results(answers, lambda, function));
                long millis = (System.nanoTime() - begin) / 1_000_000;
                // SIGTERM, at which the JVM writes the cache.
                function.destroy();
                function.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return millis;
            } finally {
                function.destroyForcibly();
            }
        }
    }

    private Process start(String cacheOptions, RuntimeApi lambda) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.ofEntries(
                        entry("NACELLE_START_CACHE", cacheOptions),
                        entry("SSL_CERT_FILE", certificate.toString()),
                        entry("NACELLE_JAVA", java),
                        entry("AWS_LAMBDA_RUNTIME_API", lambda.authority()),
                        entry("AWS_LAMBDA_FUNCTION_NAME", "training"),
                        entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
                        entry("AWS_REGION", "eu-west-1"),
                        entry("AWS_ACCESS_KEY_ID", "training"),
                        entry("AWS_SECRET_ACCESS_KEY", "training"),
                        entry("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", model.address()),
                        entry("SAGEMAKER_ENDPOINT_NAME", "training")));
        return builder.start();
    }

    /** Waits for all of them; tells what is there when the function ended instead, or cannot start. */
    private static List<RuntimeApi.Result> results(
            List<CompletableFuture<RuntimeApi.Result>> answers, RuntimeApi lambda, Process function) throws Exception {
        var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all, lambda.initError(), function.onExit()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private static void check(List<String> events, List<RuntimeApi.Result> answers) throws IOException {
        var asked = events.stream().filter(event -> event.contains("POST")).count();
        var scored = answers.stream().filter(StartCache::isScored).count();
        if (answers.size() != events.size() || scored != asked) {
            throw new IOException("Of " + asked + " readings " + scored + " were scored: " + answers);
        }
    }

    private static boolean isScored(RuntimeApi.Result answer) {
        return !answer.isError()
                && answer.body().contains("\"statusCode\":200")
                && answer.body().contains(SCORE);
    }

    /** Also a cache that does not fit lets the JVM start, without a word: where its classes came from tells. */
    private static void checkUsed(Path loaded) throws IOException {
        try (var lines = Files.lines(loaded)) {
            if (lines.noneMatch(line -> line.contains(" dev.nacelle.") && line.contains("shared objects file"))) {
                throw new IOException("The function started, but not from the cache");
            }
        }
    }

    /** Both payload formats, plain and packed bodies, and the two answers that ask no model. */
    private static List<String> events() {
        var events = new ArrayList<String>();
        for (int call = 0; call < CALLS_OF_EACH_KIND; call++) {
            events.add(
                    version2("POST", "\"body\":\"TID008,HAWT,64,80,46,21,55,55,7,34,SE\",\"isBase64Encoded\":false"));
            events.add(version1("POST", "\"VElEMDA4LEhBV1QsNjQsODAsNDYsMjEsNTUsNTUsNywzNCxTRQ==\"", true));
        }
        events.add(version2("OPTIONS", "\"isBase64Encoded\":false"));
        events.add(version1("GET", "null", false));
        return events;
    }

    private static String version2(String method, String body) {
        return """
                {"version":"2.0","routeKey":"ANY /score","rawPath":"/default/score","rawQueryString":"",\
                "headers":{"content-type":"text/csv","accept":"*/*","host":"training","x-forwarded-proto":"https"},\
                "requestContext":{"accountId":"000000000000","apiId":"training","stage":"default","requestId":"training=",\
                "http":{"method":"%s","path":"/default/score","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"t"},\
                "routeKey":"ANY /score","timeEpoch":0},%s}""".formatted(method, body);
    }

    private static String version1(String method, String body, boolean packed) {
        return """
                {"version":"1.0","resource":"/score","path":"/default/score","httpMethod":"%s",\
                "headers":{"Content-Type":"text/csv","Host":"training"},"multiValueHeaders":{"Host":["training"]},\
                "queryStringParameters":null,"multiValueQueryStringParameters":null,\
                "requestContext":{"accountId":"000000000000","apiId":"training","httpMethod":"%s","requestId":"training=",\
                "identity":{"sourceIp":"192.0.2.1","userAgent":"t"},"path":"/default/score","stage":"default"},\
                "pathParameters":null,"stageVariables":null,"body":%s,"isBase64Encoded":%s}""".formatted(method, method, body, packed);
    }
}
