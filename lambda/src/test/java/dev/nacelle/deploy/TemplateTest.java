package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import dev.nacelle.runtime.FunctionProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the template promises to who deploys it. */
class TemplateTest {
    private static final String ALIAS =
            "{Fn::If=[UsesImage, {Ref=ImageFunctionAliaslive}, {Ref=JarFunctionAliaslive}]}";

    private final Template template = Template.deployed();

    @Test
    void theFunctionMayAskTheOneEndpointAndWriteItsLogAndNothingElse() {
        var allowed = new TreeMap<String, String>();
        statements().forEach(statement -> {
            assertEquals("Allow", Template.in(statement, "Effect"));
            list(Template.in(statement, "Action"))
                    .forEach(action ->
                            allowed.put(String.valueOf(action), String.valueOf(Template.in(statement, "Resource"))));
        });

        var endpoint = "{Fn::Sub=[arn:${AWS::Partition}:sagemaker:${AWS::Region}:${AWS::AccountId}:endpoint/${Name},"
                + " {Name={Fn::If=[HasArnName, {Ref=EndpointArnName}, {Ref=EndpointName}]}}]}";
        assertEquals(
                Map.of(
                        "sagemaker:InvokeEndpoint", endpoint,
                        "logs:CreateLogStream", "{Fn::GetAtt=[FunctionLog, Arn]}",
                        "logs:PutLogEvents", "{Fn::GetAtt=[FunctionLog, Arn]}",
                        "xray:PutTraceSegments", "*",
                        "xray:PutTelemetryRecords", "*"),
                allowed);
        assertEquals("IsTraced", template.at("Resources", "FunctionRole", "Properties", "Policies", 2, "Fn::If", 0));
    }

    @Test
    void onlyLambdaTakesTheRoleAndNoManagedPolicyWidensIt() {
        var role = template.properties("FunctionRole");

        assertEquals(Set.of("Description", "AssumeRolePolicyDocument", "Policies"), role.keySet());
        assertEquals(
                List.of(Map.of(
                        "Effect", "Allow",
                        "Principal", Map.of("Service", "lambda.amazonaws.com"),
                        "Action", "sts:AssumeRole")),
                template.at("Resources", "FunctionRole", "Properties", "AssumeRolePolicyDocument", "Statement"));
        assertEquals(List.of("FunctionRole"), template.resources("AWS::IAM::Role"));
        for (var function : template.resources("AWS::Serverless::Function")) {
            assertEquals(
                    Map.of("Fn::GetAtt", List.of("FunctionRole", "Arn")),
                    template.properties(function).get("Role"));
        }
    }

    @Test
    void theHandlerIsAClassOfThisModule() throws Exception {
        var handler = String.valueOf(template.properties("JarFunction").get("Handler"))
                .split("::", 2);

        var type = Class.forName(handler[0]);

        assertTrue(RequestStreamHandler.class.isAssignableFrom(type));
        assertEquals("handleRequest", handler[1]);
        assertNotNull(type.getConstructor());
        assertEquals(
                "target/nacelle-lambda-deploy.jar",
                template.properties("JarFunction").get("CodeUri"));
    }

    @Test
    void theFunctionGivesUpBeforeApiGatewayDoesAndThatBeforeItsLimit() {
        var function = (int) template.at("Parameters", "Timeout", "MaxValue") * 1000;
        var gateway = (int) Template.in(template.properties("Integration"), "TimeoutInMillis");

        assertTrue(function < gateway, function + " < " + gateway);
        assertTrue(gateway <= 30_000, "API Gateway's limit for HTTP APIs");
        assertTrue(function > 25_000, "the function's own limit for a call to SageMaker");
    }

    @Test
    void bothPackagingsAreTheSameFunctionUnderOnePublishedAlias() {
        assertEquals("live", template.at("Globals", "Function", "AutoPublishAlias"));
        assertEquals(List.of("JarFunction", "ImageFunction"), template.resources("AWS::Serverless::Function"));
        for (var function : template.resources("AWS::Serverless::Function")) {
            var properties = template.properties(function);
            assertEquals(Map.of("Ref", "FunctionName"), properties.get("FunctionName"));
            assertEquals(Map.of("Ref", "Release"), properties.get("AutoPublishCodeSha256"));
        }
        assertEquals("UsesJar", template.at("Resources", "JarFunction", "Condition"));
        assertEquals("UsesImage", template.at("Resources", "ImageFunction", "Condition"));
    }

    /** Source: AWS Lambda developer guide, SnapStart: Java 11 and newer, published versions, no images. */
    @Test
    void snapStartIsForTheJarAlone() {
        assertEquals(
                Map.of("ApplyOn", Map.of("Ref", "SnapStart")),
                template.properties("JarFunction").get("SnapStart"));
        assertEquals("PublishedVersions", template.at("Parameters", "SnapStart", "Default"));
        assertEquals("java25", template.properties("JarFunction").get("Runtime"));
        assertTrue(!template.properties("ImageFunction").containsKey("SnapStart"));
    }

    /** Garbage collected before the snapshot would make the first call after it slow; the benchmark sets the same option. */
    @Test
    void aSnapshotIsTakenWithoutCollectingGarbage() {
        assertEquals(
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        Map.of(
                                "Fn::If",
                                List.of("HasSnapshot", FunctionProcess.FOR_A_SNAPSHOT, Map.of("Ref", "AWS::NoValue")))),
                template.at("Resources", "JarFunction", "Properties", "Environment", "Variables"));
        assertEquals(
                Map.of("Fn::Equals", List.of(Map.of("Ref", "SnapStart"), "PublishedVersions")),
                template.at("Conditions", "HasSnapshot"));
    }

    @Test
    void theFunctionIsToldItsEndpointAndEachReleaseIsAChangeOfIt() {
        assertEquals(
                Map.of(
                        "SAGEMAKER_ENDPOINT_NAME", Map.of("Ref", "EndpointName"),
                        "NACELLE_MEDIA_TYPE", Map.of("Ref", "MediaType"),
                        "NACELLE_RELEASE", Map.of("Ref", "Release")),
                template.at("Globals", "Function", "Environment", "Variables"));
    }

    @Test
    void everyLogIsDeletedAfterSomeTime() {
        assertEquals(List.of("FunctionLog", "AccessLog"), template.resources("AWS::Logs::LogGroup"));
        for (var log : template.resources("AWS::Logs::LogGroup")) {
            assertEquals(
                    Map.of("Ref", "LogRetentionDays"), template.properties(log).get("RetentionInDays"));
        }
        assertEquals(
                Map.of("LogFormat", "Text", "LogGroup", Map.of("Ref", "FunctionLog")),
                template.at("Globals", "Function", "LoggingConfig"));
    }

    @Test
    void theStageThrottlesAndLogsEveryCallWithApiGatewaysOwnError() throws Exception {
        var stage = template.properties("Stage");

        assertEquals(
                Map.of(
                        "ThrottlingRateLimit", Map.of("Ref", "RateLimit"),
                        "ThrottlingBurstLimit", Map.of("Ref", "BurstLimit"),
                        "DetailedMetricsEnabled", true),
                stage.get("DefaultRouteSettings"));
        var format = String.valueOf(template.at("Resources", "Stage", "Properties", "AccessLogSettings", "Format"));
        assertTrue(!format.contains("\n"), "API Gateway wants one line");
        assertTrue(fields(format).contains("$context.integrationErrorMessage"), format);
        assertTrue(fields(format).contains("$context.requestId"), format);
    }

    @Test
    void apiGatewayCallsTheAliasOnTheWorkshopsRouteAndMayDoSo() {
        assertEquals(ALIAS, String.valueOf(template.properties("Integration").get("IntegrationUri")));
        assertEquals(
                Map.of("Fn::Sub", "ANY /${FunctionName}"),
                template.properties("Route").get("RouteKey"));

        var permission = template.properties("InvokePermission");
        assertEquals(ALIAS, String.valueOf(permission.get("FunctionName")));
        assertEquals(
                Map.of(
                        "Fn::Sub",
                        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${HttpApi}/${StageName}/*/${FunctionName}"),
                permission.get("SourceArn"));
    }

    @Test
    void theDoorIsLockedByParameterAndAPreflightStillComesThrough() {
        assertEquals(
                "{Fn::If=[UsesJwt, JWT, {Fn::If=[UsesIam, AWS_IAM, NONE]}]}",
                String.valueOf(template.properties("Route").get("AuthorizationType")));
        assertEquals(
                Map.of("Issuer", Map.of("Ref", "JwtIssuer"), "Audience", Map.of("Ref", "JwtAudience")),
                template.properties("JwtAuthorizer").get("JwtConfiguration"));
        assertEquals("IsLocked", template.at("Resources", "PreflightRoute", "Condition"));
        assertEquals("NONE", template.properties("PreflightRoute").get("AuthorizationType"));
    }

    /** Source: API Gateway refuses a configuration with both, "allow-credentials is not supported". */
    @Test
    void corsNeverAllowsCredentials() {
        var cors = (Map<?, ?>) Template.in(template.properties("HttpApi"), "CorsConfiguration");

        assertEquals(Map.of("Ref", "CorsOrigins"), cors.get("AllowOrigins"));
        assertEquals(List.of("POST", "OPTIONS"), cors.get("AllowMethods"));
        assertTrue(!cors.containsKey("AllowCredentials"));
    }

    @Test
    void theAddressForTheAppIsAnOutputWithItsRoute() {
        assertEquals(
                Map.of(
                        "Fn::Sub",
                        "https://${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${StageName}/${FunctionName}"),
                template.at("Outputs", "ApiAddress", "Value"));
    }

    @Test
    void noOutputShowsTheAccount() {
        var outputs = String.valueOf(template.at("Outputs"));

        assertTrue(!outputs.contains("AccountId") && !outputs.contains("Arn"), outputs);
    }

    @Test
    void alarmsComeOnlyWithSomebodyToTell() {
        for (var alarm : template.resources("AWS::CloudWatch::Alarm")) {
            assertEquals("HasAlarms", template.at("Resources", alarm, "Condition"));
            assertEquals(
                    List.of(Map.of("Ref", "AlarmTopic")),
                    template.properties(alarm).get("AlarmActions"));
        }
        assertEquals(3, template.resources("AWS::CloudWatch::Alarm").size());
    }

    private Stream<?> statements() {
        return list(Template.in(template.properties("FunctionRole"), "Policies")).stream()
                .map(policy -> policy instanceof Map<?, ?> map && map.get("Fn::If") instanceof List<?> choice
                        ? choice.get(1)
                        : policy)
                .flatMap(policy -> list(Template.in(policy, "PolicyDocument", "Statement")).stream());
    }

    private static List<?> list(Object one) {
        return one instanceof List<?> many ? many : List.of(one);
    }

    /** The values of a JSON object; fails if it is none. */
    private static List<String> fields(String json) throws Exception {
        var values = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }
}
