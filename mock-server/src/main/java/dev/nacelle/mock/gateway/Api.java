package dev.nacelle.mock.gateway;

import dev.nacelle.mock.aws.Account;

/**
 * One HTTP API with one named stage.
 *
 * @param account whose it is
 * @param id ten characters, lower case and digits
 * @param stage first segment of every path; the Lambda console names it {@code default}
 */
public record Api(Account account, String id, String stage) {

    /** An API as the Lambda console makes it. */
    public static Api example() {
        return new Api(Account.example(), "nac3ll3api", "default");
    }

    /** The host name callers use on AWS. */
    String domainName() {
        return id + ".execute-api." + account.region() + ".amazonaws.com";
    }
}
