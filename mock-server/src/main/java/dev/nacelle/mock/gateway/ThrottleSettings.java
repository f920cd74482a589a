package dev.nacelle.mock.gateway;

/**
 * How many requests an API takes: a bucket of {@code burst} tokens that fills with {@code ratePerSecond}.
 *
 * <p>Source: API Gateway developer guide, "Throttle requests to your HTTP APIs".
 *
 * @param ratePerSecond tokens that come back each second, 0 or more
 * @param burst most tokens there can be, 0 or more; 0 refuses every request
 * @throws IllegalArgumentException if one is negative or the rate is no number
 */
public record ThrottleSettings(double ratePerSecond, int burst) {
    private static final ThrottleSettings OF_AN_ACCOUNT = new ThrottleSettings(10_000, 5_000);

    public ThrottleSettings {
        Require.that(ratePerSecond >= 0 && ratePerSecond < Double.POSITIVE_INFINITY, "No rate: " + ratePerSecond);
        Require.that(burst >= 0, "No burst: " + burst);
    }

    /** What AWS grants an account in most regions: 10,000 a second, 5,000 at once. */
    public static ThrottleSettings ofAnAccount() {
        return OF_AN_ACCOUNT;
    }
}
