/** What people read of deadlines that outages move, and of an outage while it lasts. */
package org.openpass.workbench.deadlines;
