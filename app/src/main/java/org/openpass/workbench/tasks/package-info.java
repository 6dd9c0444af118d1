/** All tasks of a case, open and done: a tab of its page. */
package org.openpass.workbench.tasks;
