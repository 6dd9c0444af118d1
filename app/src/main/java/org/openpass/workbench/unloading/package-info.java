/** What the page of an unloading's case shows besides what any case does. */
package org.openpass.workbench.unloading;
