/** Cargo as officers see it. */
package org.openpass.workbench.cargo;
