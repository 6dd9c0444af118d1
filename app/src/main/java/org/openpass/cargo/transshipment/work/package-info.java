/** The steps of a transshipment's case that the system does. */
package org.openpass.cargo.transshipment.work;
