/** Starts an Elasticsearch node from {@code target/home} in a process of its own. */
package org.openpass.deploy.search;
