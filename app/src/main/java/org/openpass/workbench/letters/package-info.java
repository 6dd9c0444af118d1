/** The tab of a case in which officers write letters to its parties from templates, look at the PDF, and send it. */
package org.openpass.workbench.letters;
