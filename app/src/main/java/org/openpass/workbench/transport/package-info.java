/** What the page of a transport under bond shows besides what any case does. */
package org.openpass.workbench.transport;
