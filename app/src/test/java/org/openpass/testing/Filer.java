package org.openpass.testing;

/**
 * A customs broker with a key, and an importer of low risk who gave the broker a mandate.
 *
 * @param api the broker's software
 * @param declarantCode the broker's 신고인부호, 5 characters
 * @param importer the importer's identifier
 * @param importerName as it is registered
 * @param bill a bill of lading of 100 packages
 */
public record Filer(Api api, String declarantCode, String importer, String importerName, String bill) {

    /** A declaration without lines. */
    public Draft empty() {
        return new Draft(declarantCode, importer, bill);
    }

    /** A valid declaration of one line; T-shirts worth 1,000,000 KRW. */
    public Draft draft() {
        return empty().line("6109101000", "T-shirts of cotton", 1_000_000);
    }
}
