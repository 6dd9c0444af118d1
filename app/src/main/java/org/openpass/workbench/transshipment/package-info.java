/** What the page of a transshipment's case shows besides what any case does. */
package org.openpass.workbench.transshipment;
