package dev.nacelle.mock.gateway;

import dev.nacelle.mock.aws.Account;

/**
 * One API's name on AWS.
 *
 * @param account whose it is
 * @param id ten characters, lower case and digits
 */
public record Api(Account account, String id) {

    /** An API as the Lambda console makes it. */
    public static Api example() {
        return new Api(Account.example(), "nac3ll3api");
    }

    /** The host name callers use on AWS. */
    String domainName() {
        return id + ".execute-api." + account.region() + ".amazonaws.com";
    }

    /** What a policy calls a method on a path of this API. */
    String arn(String stage, String method, String pathWithoutSlash) {
        return "arn:aws:execute-api:%s:%s:%s/%s/%s/%s"
                .formatted(account.region(), account.id(), id, stage, method, pathWithoutSlash);
    }
}
