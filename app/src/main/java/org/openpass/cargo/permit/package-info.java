/**
 * What is done with foreign goods by leave of customs (Customs Act Art. 156, 158 to 161): outside storage, repair, disassembly,
 * destruction, samples; and what was lost, stolen or destroyed without it.
 */
@org.springframework.modulith.NamedInterface("permit")
package org.openpass.cargo.permit;
