/** Guarded parsing of XML from outside: {@link org.openpass.gateway.xml.SecureXml}. */
package org.openpass.gateway.xml;
