/** What the page of an application to be registered shows besides what any case does. */
package org.openpass.workbench.registration;
