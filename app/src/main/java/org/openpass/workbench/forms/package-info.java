/** How the form of a step is drawn and what its answers are: for officers, and for whoever writes forms and looks at them. */
@org.springframework.modulith.NamedInterface("forms")
package org.openpass.workbench.forms;
