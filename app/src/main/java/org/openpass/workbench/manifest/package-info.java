/** What the page of a manifest's case shows besides what any case does. */
package org.openpass.workbench.manifest;
