/** The tab of a case that shows officers what its parties were served and what they replied. */
package org.openpass.workbench.mailbox;
