/** The steps of an unloading's case that the system does. */
package org.openpass.cargo.unloading.work;
