/** The workbench: lists of cases and the page of a case, for officers and for the parties of the case. */
@org.springframework.modulith.ApplicationModule(displayName = "Workbench · 업무")
package org.openpass.workbench;
