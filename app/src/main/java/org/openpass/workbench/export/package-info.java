/** The dialog that asks why somebody takes a list away. */
package org.openpass.workbench.export;
