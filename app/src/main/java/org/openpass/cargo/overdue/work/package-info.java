/** The steps of overdue goods' case that the system does. */
package org.openpass.cargo.overdue.work;
