/** The inbox of officers: views, filters, order and place of a list of tasks, in the words of its address. */
package org.openpass.workbench.inbox;
