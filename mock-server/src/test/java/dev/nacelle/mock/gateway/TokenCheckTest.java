package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCheckTest {
    private static final String CLAIMS = """
            {"iss":"https://issuer.example","aud":"turbines","sub":"ada","exp":1744668984,"nbf":1744668983,
             "iat":1744668983,"scope":"score:read score:write","admin":true,"groups":["a","b"]}""";
    private static final FrontDoor.Jwt DOOR = FrontDoor.Jwt.of("https://issuer.example", "turbines");

    private static KeyPair keys = new KeyPair(null, null);
    private static FrontDoor.Jwt checking = DOOR;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        var key = (RSAPublicKey) keys.getPublic();
        checking =
                DOOR.withJwks("{\"keys\":[{\"kty\":\"EC\"},{\"kty\":\"RSA\",\"kid\":\"k1\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                        .formatted(
                                url(key.getModulus().toByteArray()),
                                url(key.getPublicExponent().toByteArray())));
    }

    @ParameterizedTest
    @CsvSource({"RS256, SHA256withRSA", "RS384, SHA384withRSA", "RS512, SHA512withRSA"})
    void aSignedTokenComesIn(String algorithm, String name) throws GeneralSecurityException {
        assertEquals("200", judge(checking, "Bearer " + token(algorithm, "k1", CLAIMS, name)));
    }

    @Test
    void theWordBearerMayBeMissingOrSpeltAnyhow() throws GeneralSecurityException {
        var token = token("RS256", "k1", CLAIMS, "SHA256withRSA");

        assertEquals("200 200", judge(checking, token) + " " + judge(checking, "bEARER   " + token));
    }

    @Test
    void withoutKeysNoSignatureIsChecked() throws GeneralSecurityException {
        var token = token("RS256", "k1", CLAIMS, "SHA256withRSA");

        assertEquals("200", judge(DOOR, token.substring(0, token.lastIndexOf('.')) + ".AAAA"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    none     | Bearer
                    ''       | Bearer
                    token    | Bearer scope="" error="invalid_token" error_description="token contains an invalid number of segments"
                    a.b.c    | Bearer scope="" error="invalid_token" error_description="the token cannot be decoded"
                    !.!.!    | Bearer scope="" error="invalid_token" error_description="the token cannot be decoded"
                    W10.W10. | Bearer scope="" error="invalid_token" error_description="the token cannot be decoded"
                    """)
    void whatIsNoTokenIsUnauthorized(@org.jspecify.annotations.Nullable String authorization, String challenge) {
        var headers = authorization == null ? Headers.none() : Headers.of("Authorization", authorization);

        assertEquals("401 {\"message\":\"Unauthorized\"} " + challenge, judge(DOOR, headers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://issuer.example | https://other    | issuer does not match
                    "aud":"turbines"       | "aud":"others"   | the token does not have a valid audience
                    "aud":"turbines"       | "aud":["x"],"client_id":"turbines" | the token does not have a valid audience
                    "exp":1744668984       | "exp":1744668983 | the token has expired
                    "exp":1744668984       | "x":1            | the token has expired
                    "nbf":1744668983       | "nbf":1744668984 | the token is not valid yet
                    "iat":1744668983       | "iat":1744668984 | the token is not valid yet
                    """)
    void aTokenWithAWrongClaimIsUnauthorized(String claim, String changed, String description)
            throws GeneralSecurityException {
        var token = token("RS256", "k1", CLAIMS.replace(claim, changed), "SHA256withRSA");

        assertEquals(invalid(description), judge(checking, token));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "aud":"turbines" | "aud":["others","turbines"]
                    "aud":"turbines" | "client_id":"turbines"
                    """)
    void theAudienceMayBeOneOfSeveralOrTheClient(String claim, String changed) throws GeneralSecurityException {
        assertEquals("200", judge(checking, token("RS256", "k1", CLAIMS.replace(claim, changed), "SHA256withRSA")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RS256 | k2 | the token's signature is invalid
                    RS512 | k1 | the token's signature is invalid
                    HS256 | k1 | the token's algorithm is not supported
                    none  | k1 | the token's algorithm is not supported
                    """)
    void aTokenWithAWrongSignatureIsUnauthorized(String algorithm, String kid, String description)
            throws GeneralSecurityException {
        assertEquals(invalid(description), judge(checking, token(algorithm, kid, CLAIMS, "SHA256withRSA")));
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() throws GeneralSecurityException {
        var token = token("RS256", "k1", CLAIMS, "SHA256withRSA");

        assertEquals("200", judge(checking.withScopes("other", "score:write"), token));
        assertEquals("403 {\"message\":\"Forbidden\"} ", judge(checking.withScopes("other"), token));
    }

    @Test
    void theTokenMayBeInTheQuery() throws GeneralSecurityException {
        var door = new FrontDoor.Jwt(
                "https://issuer.example", List.of("turbines"), List.of(), Optional.empty(), "$request.querystring.t");
        var token = token("RS256", "k1", CLAIMS, "SHA256withRSA");
        var arrival = Arrivals.get("t=" + token);

        assertEquals("200", Doorkeeper.of(door).judge(arrival).match(caller -> "200", answer -> "refused"));
    }

    @Test
    void theFunctionIsToldTheClaimsAsStrings() throws GeneralSecurityException {
        var arrival = Arrivals.post(Headers.of("Authorization", token("RS256", "k1", CLAIMS, "SHA256withRSA")), "1,2");
        var caller = Doorkeeper.of(checking).judge(arrival).match(known -> known, refused -> Caller.anybody());
        var told = "{\"claims\":{\"iss\":\"https://issuer.example\",\"aud\":\"turbines\",\"sub\":\"ada\","
                + "\"exp\":\"1744668984\",\"nbf\":\"1744668983\",\"iat\":\"1744668983\","
                + "\"scope\":\"score:read score:write\",\"admin\":\"true\",\"groups\":\"[a b]\"},"
                + "\"scopes\":[\"score:read\",\"score:write\"]}";

        var v1 = Json.read(EventV1.json(arrival.from(caller)));
        var v2 = Json.read(EventV2.json(arrival.from(caller)));

        assertEquals(told, v1.at("/requestContext/authorizer").toString());
        assertEquals(told, v2.at("/requestContext/authorizer/jwt").toString());
    }

    @Test
    void withoutScopesTheyAreNull() throws GeneralSecurityException {
        var token = token("RS256", "k1", CLAIMS.replace("\"scope\"", "\"other\""), "SHA256withRSA");
        var arrival = Arrivals.post(Headers.of("Authorization", token), "1,2");
        var caller = Doorkeeper.of(checking).judge(arrival).match(known -> known, refused -> Caller.anybody());

        assertEquals("null", caller.authorizerV1().get("scopes").toString());
    }

    private static String invalid(String description) {
        return "401 {\"message\":\"Unauthorized\"} Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\""
                .formatted(description);
    }

    private static String judge(FrontDoor.Jwt door, String authorization) {
        return judge(door, Headers.of("Authorization", authorization));
    }

    private static String judge(FrontDoor.Jwt door, Headers headers) {
        var request = new WireRequest("POST", "/default/turbine-score", "", headers, Body.empty());
        return Doorkeeper.of(door)
                .judge(Arrivals.of(request))
                .match(
                        caller -> "200",
                        answer -> answer.status() + " " + answer.body().text() + " "
                                + answer.own().first("Www-Authenticate").orElse(""));
    }

    private static String token(String algorithm, String kid, String claims, String name)
            throws GeneralSecurityException {
        var header = "{\"alg\":\"%s\",\"kid\":\"%s\"}".formatted(algorithm, kid);
        var signed = url(header.getBytes(StandardCharsets.UTF_8)) + "." + url(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance(name);
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + url(signature.sign());
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
