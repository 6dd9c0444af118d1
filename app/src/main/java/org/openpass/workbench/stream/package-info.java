/** All that happened in a case as one stream: the tab of its page, and what is read for it. */
package org.openpass.workbench.stream;
