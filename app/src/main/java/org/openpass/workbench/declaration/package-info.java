/** What the page of a case says and offers when the case is a declaration, or a request to change one. */
package org.openpass.workbench.declaration;
