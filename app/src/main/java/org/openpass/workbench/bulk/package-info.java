/** One act on many tasks of a list: what is selected, what is asked for, how far it is, and what became of each. */
package org.openpass.workbench.bulk;
