/** Owners, brokers and transporters declare transports under bond and follow them. */
package org.openpass.portal.transport;
