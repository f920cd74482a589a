package dev.nacelle.mock.aws;

/**
 * An AWS account in a region.
 *
 * @param id twelve digits
 * @param region such as {@code eu-west-1}
 */
public record Account(String id, String region) {
    private static final Account EXAMPLE = new Account("123456789012", "eu-west-1");

    /** The account number that AWS's own documents use for examples, in Ireland. */
    public static Account example() {
        return EXAMPLE;
    }
}
