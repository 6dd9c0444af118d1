/** Guarded parsing of XML from outside: {@link org.openpass.gateway.xml.SecureXml}. */
@org.springframework.modulith.NamedInterface("xml")
package org.openpass.gateway.xml;
