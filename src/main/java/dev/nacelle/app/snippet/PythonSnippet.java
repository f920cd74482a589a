package dev.nacelle.app.snippet;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.snippet.Call.Signing;
import java.util.Optional;
import java.util.stream.Collectors;

/** The call for Python: through the API with requests, or SageMaker itself with boto3. */
final class PythonSnippet {
    private static final Quoting PYTHON = Quoting.PYTHON;
    private static final String NAME_VARIABLE = "SAGEMAKER_ENDPOINT";

    private static final String NAME_NEEDED = "# Needs the SageMaker endpoint's name (SageMaker > Endpoints) in the "
            + "environment variable " + NAME_VARIABLE + "\nimport os\n\n";

    private PythonSnippet() {}

    /** The call with requests; needs {@code pip install requests}, and boto3 where it is signed. */
    static String requests(Call call) {
        var imports = (call.variables().isEmpty() ? "" : "import os\n\n")
                + (call.signing().isPresent() ? "import boto3\n" : "")
                + "import requests\n"
                + (call.signing().isPresent()
                        ? "from botocore.auth import SigV4Auth\nfrom botocore.awsrequest import AWSRequest\n"
                        : "");
        return imports
                + "\naddress = " + PYTHON.of(call.address())
                + "\nreading = " + PYTHON.plain(call.body())
                + "\nheaders = " + headers(call) + "\n"
                + call.signing().map(PythonSnippet::signature).orElse("")
                + """
                answer = requests.post(address, data=reading, headers=headers, timeout=30)
                print(answer.status_code, answer.text)
                """;
    }

    /** The call with boto3, past API and function: tells a broken API from a broken model. */
    static String boto3(Call call) {
        return (endpointName(call).isPresent() ? "" : NAME_NEEDED)
                + "import boto3\n\n"
                + client(call)
                + "answer = runtime.invoke_endpoint(\n"
                + "    EndpointName=" + name(call) + ",\n"
                + "    ContentType=" + PYTHON.plain(call.target().settings().mediaType()) + ",\n"
                + "    Body=" + PYTHON.plain(call.body()) + ",\n"
                + ")\n"
                + "print(answer[\"Body\"].read().decode())\n";
    }

    private static String headers(Call call) {
        return call.headers().stream()
                .map(header -> PYTHON.plain(header.name()) + ": " + PYTHON.of(header.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String signature(Signing signing) {
        return """

                keys = %s.get_credentials()
                signed = AWSRequest("POST", address, data=reading, headers=headers)
                SigV4Auth(keys, %s, %s).add_auth(signed)
                headers = dict(signed.headers)

                """.formatted(
                        session(signing.profile()), PYTHON.plain(signing.service()), PYTHON.plain(signing.region()));
    }

    private static String client(Call call) {
        if (call.runtime().isPresent()) {
            return """
                    # The mock takes any keys.
                    runtime = boto3.client(
                        "sagemaker-runtime",
                        endpoint_url=%s,
                        region_name="eu-central-1",
                        aws_access_key_id="mock",
                        aws_secret_access_key="mock",
                    )
                    """.formatted(PYTHON.plain(call.runtime().get().resolve("/").toString()));
        }
        var region =
                region(call).map(name -> ", region_name=" + PYTHON.plain(name)).orElse("");
        return "runtime = %s.client(\"sagemaker-runtime\"%s)\n"
                .formatted(session(call.signing().flatMap(Signing::profile)), region);
    }

    private static String session(Optional<String> profile) {
        return profile.map(name -> "boto3.Session(profile_name=" + PYTHON.plain(name) + ")")
                .orElse("boto3.Session()");
    }

    private static Optional<String> region(Call call) {
        return call.signing()
                .map(Signing::region)
                .or(() -> call.target().endpoint().api().map(api -> api.region()));
    }

    private static String name(Call call) {
        return endpointName(call).map(PYTHON::plain).orElse(PYTHON.variable(NAME_VARIABLE));
    }

    private static Optional<String> endpointName(Call call) {
        return call.direct().map(Auth.Direct::endpointName).or(() -> call.runtime()
                .map(uri -> uri.getPath().split("/", -1)[2]));
    }
}
