/** The feed: appends the engine's events, filtered and in order, to a table that the application projects from. */
package org.openpass.deploy.exporter;
