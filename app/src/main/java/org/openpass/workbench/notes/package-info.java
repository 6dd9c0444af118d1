/** What officers write to each other about a case: the tab of its page, and the bell that tells who is mentioned. */
package org.openpass.workbench.notes;
