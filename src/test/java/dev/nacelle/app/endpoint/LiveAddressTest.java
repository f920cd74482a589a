package dev.nacelle.app.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveAddressTest {
    private static final String API = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score";

    @ParameterizedTest
    @ValueSource(
            strings = {
                API,
                "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/Prod/score",
                "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/score",
                "https://a1b2c3d4e5.execute-api.cn-north-1.amazonaws.com.cn/default/score",
                "https://a1b2c3d4e5.execute-api.eu-west-1.api.aws/default/score",
                "https://a1b2c3d4e5-vpce-0123456789abcdef0.execute-api.eu-west-1.amazonaws.com/default/score",
                "https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws/",
                "https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws",
                "https://api.example.com/turbines/score",
                "https://yourturbines.com/score",
                "https://my-balancer-123.eu-west-1.elb.amazonaws.com/score",
                "https://api.example.com:8443/score",
                "http://127.0.0.1:8091/default/score",
                "http://localhost:8080/invocations",
                "http://[::1]:8080/invocations",
            })
    void anAddressThatCanAnswerIsUsableAsItIs(String pasted) {
        assertEquals(new AddressCheck.Usable(URI.create(pasted), List.of()), LiveAddress.check(pasted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                      https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score\t|spaces
                    "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score"|wrapping
                    “https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score”|wrapping
                    <https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score>|wrapping
                    (https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score).|wrapping
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score.|wrapping
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score,|wrapping
                    `https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score`;|wrapping
                    a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score|https
                    https:a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score|slashes
                    https:/a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score|slashes
                    http://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score|https-only
                    API endpoint: https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score|out-of-text
                    curl -X POST 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score' -d 1,2|out-of-text
                    [here](https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score)|out-of-text,wrapping
                    https://a1b2c3d4e5.execute\u2011api.eu\u2013west\u20131.amazonaws.com/default/score|dashes
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/\u200bscore\u00a0|spaces
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com /default/ score|spaces
                    HTTPS://A1B2C3D4E5.execute-api.EU-WEST-1.amazonaws.com/default/score|
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score#top|fragment
                    """)
    void whatClingsToAnAddressIsTakenOffAndNoted(String pasted, String notes) {
        assertEquals(new AddressCheck.Usable(URI.create(API), notes(notes)), LiveAddress.check(pasted));
    }

    @Test
    void anAddressBrokenOverLinesIsJoined() {
        var pasted = "https://a1b2c3d4e5.execute-api.eu-west-1.\r\n    amazonaws.com/default/sc\nore\n";

        assertEquals(new AddressCheck.Usable(URI.create(API), notes("spaces,line-breaks")), LiveAddress.check(pasted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    localhost:8091/default/score | http://localhost:8091/default/score | http
                    127.0.0.1:8091               | http://127.0.0.1:8091               | http
                    [::1]:8091/score             | http://[::1]:8091/score             | http
                    http://[::1]                 | http://[::1]                        |
                    api.example.com              | https://api.example.com             | https
                    https://a/score?key=1        | https://a/score?key=1               | query
                    https://abc.execute-api.eu-west-1.amazonaws.com/default/f | https://abc.execute-api.eu-west-1.amazonaws.com/default/f | api-id
                    """)
    void theRestIsCompletedAndNotedToo(String pasted, URI uri, String notes) {
        assertEquals(new AddressCheck.Usable(uri, notes(notes)), LiveAddress.check(pasted));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com          | no-route
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/         | no-route
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default  | no-route
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/ | no-route
                    """)
    void anAddressWithoutRouteIsCompletedOnlyAsAnOffer(URI pasted, String message) {
        var suggestion = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/end-to-end-ml-lambda-function";

        assertEquals(questionable(pasted, suggestion, message), LiveAddress.check(pasted.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score/ | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score | slash
                    http://api.example.com/score     | https://api.example.com/score     | plain-http
                    http://192.168.1.20:8091/score   | https://192.168.1.20:8091/score   | plain-http
                    http://localhost.example.com/s   | https://localhost.example.com/s   | plain-http
                    """)
    void anAddressThatWillMostLikelyNotDoComesWithABetterOne(URI pasted, String suggestion, String message) {
        assertEquals(questionable(pasted, suggestion, message), LiveAddress.check(pasted.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                                          | empty
                    '  \t\n '                                                                   | empty
                    ""                                                                          | empty
                    arn:aws:lambda:eu-west-1:123456789012:function:score                        | lambda-arn
                    "arn:aws-cn:lambda:cn-north-1:123456789012:function:score"                  | lambda-arn
                    arn:aws:sagemaker:eu-west-1:123456789012:endpoint/end-to-end-ml             | sagemaker-arn
                    arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*/*/score             | api-arn
                    arn:aws:iam::123456789012:role/lambda                                       | arn
                    s3://my-bucket/model.tar.gz                                                 | s3
                    https://my-bucket.s3.eu-west-1.amazonaws.com/model.tar.gz                   | s3
                    https://s3.amazonaws.com/my-bucket                                          | s3
                    https://my-site.s3-website-us-east-1.amazonaws.com/                         | s3
                    https://xxxxxxxxxx.execute-api.us-east-1.amazonaws.com/default/score        | placeholder
                    xxxx.execute-api.us-east-1.amazonaws.com                                    | placeholder
                    https://your-api-id.execute-api.us-east-1.amazonaws.com/default/score       | placeholder
                    https://{api-id}.execute-api.us-east-1.amazonaws.com/default/score          | placeholder
                    https://<api-id>.execute-api.us-east-1.amazonaws.com/default/score          | placeholder
                    https://a1b2c3d4e5.execute-api.region.amazonaws.com/default/score           | placeholder
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/<function name> | placeholder
                    https://****.execute-api.eu-west-1.amazonaws.com/default/score              | placeholder
                    https://a1b2c3....execute-api.eu-west-1.amazonaws.com/default/score         | placeholder
                    https://a1b2c3d4e5.execute-api.eu-west-1.amaz...                            | placeholder
                    https://a1b2c3d4e5.execute-api.eu-west-1.amaz…                              | placeholder
                    https://█████.execute-api.eu-west-1.amazonaws.com/default/score             | placeholder
                    ftp://example.com/score                                                     | scheme
                    wss://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/production             | scheme
                    file:///etc/hosts                                                           | scheme
                    javascript:alert(1)                                                         | scheme
                    mailto:someone@example.com                                                  | scheme
                    TID008,HAWT,64,80,46,21,55,55,7,34,SE                                       | reading
                    L, 298.4, 308.2, 1582, 70.7, 216                                            | reading
                    end-to-end-ml-sm-pipeline-endpoint-1699999999                               | name
                    end-to-end-ml-lambda-function                                               | name
                    https://                                                                    | no-address
                    https:///default/score                                                      | no-address
                    https://exa mple.com/score                                                  | no-address
                    https://my_host/score                                                       | no-address
                    https://example.com:99999/score                                             | no-address
                    not an address                                                              | no-address
                    https://bücher.example/score                                                | no-address
                    someone@example.com                                                         | no-address
                    //example.com/score                                                         | no-address
                    https://user:secret@example.com/score                                       | user-info
                    https://token@a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score  | user-info
                    https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/score | lambda-console
                    https://console.aws.amazon.com/lambda/home                                  | lambda-console
                    https://123456789012-ab12cd34.eu-west-1.console.aws.amazon.com/lambda/home  | lambda-console
                    https://eu-west-1.console.aws.amazon.com/apigateway/main/apis               | api-console
                    https://eu-west-1.console.aws.amazon.com/sagemaker/home                     | console
                    https://console.amazonaws.cn/console/home                                   | console
                    https://catalog.us-east-1.prod.workshops.aws/event/dashboard                | console
                    https://my-org.awsapps.com/start                                            | console
                    https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/e/invocations   | invocation
                    runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/e/invocations           | invocation
                    https://vpce-1-2.runtime.sagemaker.eu-west-1.vpce.amazonaws.com/endpoints/e/invocations | invocation
                    https://d-abc123.studio.eu-west-1.sagemaker.aws/jupyter/default/lab         | sagemaker
                    https://api.sagemaker.eu-west-1.amazonaws.com/                              | sagemaker
                    https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/score/invocations | lambda-service
                    https://a.example/s https://b.example/s                                     | several
                    """)
    void whatIsNoAddressOfAnApiIsNamedAndRefused(String pasted, String message) {
        assertEquals(refused(message), LiveAddress.check(pasted));
    }

    @Test
    void aVeryLongTextIsRefusedAtOnce() {
        assertEquals(refused("no-address"), LiveAddress.check("a,".repeat(1_000_000)));
        assertEquals(refused("no-address"), LiveAddress.check("x".repeat(999) + "/" + ",".repeat(999)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/score?key=hidden-word",
                "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/?key=hidden-word",
                "https://user:hidden-word@example.com",
                "hidden-word:arn:aws",
                "ftp://hidden-word",
            })
    void noTextRepeatsWhatMayBeASecret(String pasted) {
        var said = LiveAddress.check(pasted)
                .match(
                        usable -> String.join(" ", usable.notes()),
                        questionable -> questionable.message() + questionable.notes(),
                        AddressCheck.Refused::message);

        assertFalse(said.contains("hidden-word"), said);
    }

    private static List<String> notes(@Nullable String names) {
        return names == null || names.isBlank()
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(name -> Messages.text("endpoint.note." + name))
                        .toList();
    }

    private static AddressCheck questionable(URI asGiven, String suggestion, String message) {
        return new AddressCheck.Questionable(
                asGiven,
                URI.create(suggestion),
                Messages.text("endpoint.questionable." + message, suggestion),
                List.of());
    }

    private static AddressCheck refused(String message) {
        return new AddressCheck.Refused(Messages.text("endpoint.refused." + message));
    }
}
