/** Which cases belong together: a tab of the page of a case. */
package org.openpass.workbench.links;
