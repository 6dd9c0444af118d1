/** The search box in the frame of every page, and what it finds while one types. */
package org.openpass.workbench.search;
