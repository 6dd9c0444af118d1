package org.openpass.deploy.local;

/**
 * How to reach a database.
 *
 * @param url      JDBC address
 * @param user     user
 * @param password its password
 */
record Database(String url, String user, String password) {
}
