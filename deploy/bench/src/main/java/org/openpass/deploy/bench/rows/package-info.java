/** Queries on as many cases as a nation has, beside bare SQL on the same rows. */
package org.openpass.deploy.bench.rows;
