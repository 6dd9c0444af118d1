/** What the page of a bonded permit's case shows besides what any case does. */
package org.openpass.workbench.permit;
