/** What the page of a carry-out's case shows besides what any case does. */
package org.openpass.workbench.carryout;
