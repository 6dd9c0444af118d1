/** Who has how much to do: supervisors see it and move work from one to another. */
package org.openpass.workbench.workload;
