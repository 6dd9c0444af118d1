/** The steps of a bonded permit's case that the system does. */
package org.openpass.cargo.permit.work;
