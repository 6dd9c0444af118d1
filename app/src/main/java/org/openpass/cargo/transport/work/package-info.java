/** The steps of a transport's case that the system does. */
package org.openpass.cargo.transport.work;
