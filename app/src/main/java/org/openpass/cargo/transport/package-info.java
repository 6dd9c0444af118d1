/** The case of a transport under bond (보세운송, Customs Act Art. 213 to 220): declaration or approval, security, arrival, duty where goods do not arrive. */
@org.springframework.modulith.NamedInterface("transport")
package org.openpass.cargo.transport;
