/** The steps of a registration that the system does. */
package org.openpass.registration.work;
