/** What the page of a case tells officers of its time and urgency, and where they say otherwise. */
package org.openpass.workbench.urgency;
