package org.openpass.deploy.demo;

/**
 * A document to file.
 *
 * @param name its file name
 * @param shows what it is, for the table
 * @param after name of the sample whose end it waits for; empty: none
 * @param script what people do about it
 * @param wording what they write
 */
record Sample(String name, String shows, byte[] content, Format format, Expectation expectation, String after,
        Script script, Wording wording) {
}
