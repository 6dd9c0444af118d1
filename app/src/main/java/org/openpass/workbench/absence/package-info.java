/** Absences of officers and their deputies: entered, seen and ended. */
package org.openpass.workbench.absence;
