/** The work of who runs a bonded area: what lies there, what may leave, what is reported. */
package org.openpass.portal.warehouse;
