/** The time of day jumps under traffic. */
package org.openpass.deploy.faults.clock;
