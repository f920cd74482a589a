package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the template's parameters take, and what they refuse before anything is made. */
class TemplateParametersTest {
    private static final Template TEMPLATE = Template.deployed();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EndpointName    | end-to-end-ml-sm-pipeline-endpoint-1693300000     | true
                    EndpointName    | A1                                                | true
                    EndpointName    | -starts-with-a-dash                               | false
                    EndpointName    | ends-with-a-dash-                                 | false
                    EndpointName    | has_underscore                                    | false
                    EndpointName    | ''                                                | false
                    EndpointName    | arn:aws:sagemaker:eu-west-1:123456789012:endpoint/x | false
                    EndpointName    | https://runtime.sagemaker.eu-west-1.amazonaws.com/ | false
                    EndpointName    | a234567890123456789012345678901234567890123456789012345678901234 | false
                    EndpointArnName | ''                                                | true
                    EndpointArnName | turbine-1                                         | true
                    EndpointArnName | Turbine-1                                         | false
                    FunctionName    | end-to-end-ml-lambda-function                     | true
                    FunctionName    | a/b                                               | false
                    StageName       | default                                           | true
                    StageName       | $default                                          | false
                    JwtIssuer       | none                                              | true
                    JwtIssuer       | https://cognito-idp.eu-west-1.amazonaws.com/pool  | true
                    JwtIssuer       | http://issuer.example                             | false
                    Release         | 0123456789                                        | true
                    Release         | 012345678                                         | false
                    Release         | ABCDEFGHIJ                                        | false
                    ImageUri        | none                                              | true
                    ImageUri        | 123456789012.dkr.ecr.eu-west-1.amazonaws.com/nacelle/turbine-score:20261122 | true
                    ImageUri        | 123456789012.dkr.ecr.eu-west-1.amazonaws.com/nacelle | false
                    ImageUri        | docker.io/nacelle:1                               | false
                    AlarmTopic      | arn:aws:sns:eu-west-1:123456789012:alarms         | true
                    AlarmTopic      | arn:aws-cn:sns:cn-north-1:123456789012:alarms     | true
                    AlarmTopic      | alarms                                            | false
                    Architecture    | arm64                                             | true
                    Architecture    | riscv                                             | false
                    PayloadFormat   | 1.0                                               | true
                    PayloadFormat   | 3.0                                               | false
                    Authorizer      | IAM                                               | true
                    Authorizer      | AWS_IAM                                           | false
                    MediaType       | text/plain                                        | true
                    MediaType       | text/csv; charset=utf-8                           | false
                    Timeout         | 28                                                | true
                    Timeout         | 29                                                | false
                    Timeout         | 3                                                 | false
                    MemorySize      | 128                                               | false
                    """)
    void aValueIsTakenOrRefused(String parameter, String value, boolean taken) {
        assertEquals(taken, takes(parameter, value));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyParameterSaysWhatItIsAndTakesItsOwnDefault(String parameter) {
        var declared = declared(parameter);

        assertTrue(declared.get("Description") instanceof String words && words.endsWith("."), parameter);
        if (declared.containsKey("Default") && !"CommaDelimitedList".equals(declared.get("Type"))) {
            assertTrue(takes(parameter, String.valueOf(declared.get("Default"))), parameter);
        }
    }

    @Test
    void onlyTheEndpointAndTheReleaseMustBeGiven() {
        assertEquals(
                List.of("EndpointName", "Release"),
                TEMPLATE.names("Parameters").stream()
                        .filter(name -> !declared(name).containsKey("Default"))
                        .toList());
    }

    @Test
    void theAddressIsTheWorkshopsByDefault() {
        assertEquals("default", declared("StageName").get("Default"));
        assertEquals("NONE", declared("Authorizer").get("Default"));
    }

    static List<String> names() {
        return TEMPLATE.names("Parameters");
    }

    private static boolean takes(String parameter, String value) {
        var declared = declared(parameter);
        return matches(declared, value) && isListed(declared, value) && isWithin(declared, value);
    }

    private static boolean matches(Map<?, ?> declared, String value) {
        var pattern = declared.get("AllowedPattern");
        return pattern == null
                || Pattern.compile(pattern.toString()).matcher(value).matches();
    }

    private static boolean isListed(Map<?, ?> declared, String value) {
        var values = (List<?>) declared.get("AllowedValues");
        return values == null || values.stream().map(String::valueOf).toList().contains(value);
    }

    private static boolean isWithin(Map<?, ?> declared, String value) {
        var size = "Number".equals(declared.get("Type")) ? Integer.parseInt(value) : value.length();
        return size >= limit(declared, "Min", Integer.MIN_VALUE) && size <= limit(declared, "Max", Integer.MAX_VALUE);
    }

    private static int limit(Map<?, ?> declared, String end, int none) {
        var limit = declared.get(end + ("Number".equals(declared.get("Type")) ? "Value" : "Length"));
        return limit == null ? none : (int) limit;
    }

    private static Map<?, ?> declared(String parameter) {
        return (Map<?, ?>) TEMPLATE.at("Parameters", parameter);
    }
}
