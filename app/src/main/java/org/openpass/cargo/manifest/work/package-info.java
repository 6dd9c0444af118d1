/** The steps of a manifest's case that the system does. */
package org.openpass.cargo.manifest.work;
