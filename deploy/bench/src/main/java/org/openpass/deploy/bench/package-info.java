/** The running system measured: rates and latencies beside the raw engine, queries beside bare SQL. */
package org.openpass.deploy.bench;
