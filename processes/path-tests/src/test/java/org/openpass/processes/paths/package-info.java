/** The paths of the processes, walked on the real engine and told by its feed. */
package org.openpass.processes.paths;
