/** What the page of overdue goods' case shows besides what any case does. */
package org.openpass.workbench.overdue;
