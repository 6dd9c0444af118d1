/** The soak: one trial a kind of trouble, each on a system of its own, and the report of what came of it. */
package org.openpass.deploy.faults;
