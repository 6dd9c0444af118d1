/** The automated steps of a carry-out. */
package org.openpass.cargo.gate.work;
