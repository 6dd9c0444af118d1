/** The command line of the search node, for whoever supervises it; depends on nothing. */
package org.openpass.deploy.search.command;
